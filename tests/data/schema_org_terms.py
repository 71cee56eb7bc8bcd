"""Makes `schema-org-terms.json` from the types of npm's package schema-dts: python3 schema_org_terms.py

For each type of schema.org its supertypes, and its own properties with the types of their values.
"""

import io
import json
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "schema-dts@2.1.0"
HERE = Path(__file__).parent
INTERFACE = re.compile(r"^(?:export )?interface (\w+) extends ([^{]*)\{$(.*?)^\}$", re.MULTILINE | re.DOTALL)
PROPERTY = re.compile(r'^    "(\w+)"\?: SchemaValue<(.*), "\w+">;$', re.MULTILINE)


def source():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        bundle = next(Path(folder).glob("*.tgz")).read_bytes()
    with tarfile.open(fileobj=io.BytesIO(bundle)) as files:
        return files.extractfile("package/dist/schema.d.ts").read().decode("utf-8")


def bases(text):
    """The types that an interface extends, without what belongs to TypeScript."""
    return [one.removesuffix("Base") for one in re.findall(r"\w+Base\b", text)]


def terms(text):
    types = {}
    for name, parents, body in INTERFACE.findall(text):
        if name.endswith("Base"):
            values = {key: sorted(set(re.findall(r"\w+", kinds)) - {"IdReference"}) for key, kinds in PROPERTY.findall(body)}
            types[name.removesuffix("Base")] = {"parents": bases(parents), "properties": values}
        elif name.endswith("Leaf"):
            # A type without properties of its own extends its parent's interface directly.
            own = name.removesuffix("Leaf")
            types.setdefault(own, {"parents": [one for one in bases(parents) if one != own], "properties": {}})
    return types


def main():
    lines = [f'  {json.dumps(name)}: {json.dumps(entry)}' for name, entry in sorted(terms(source()).items())]
    text = f'{{\n"source": "{PACKAGE}",\n"types": {{\n' + ",\n".join(lines) + "\n}\n}\n"
    (HERE / "schema-org-terms.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
