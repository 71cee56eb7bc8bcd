// Filters of a directory: its chips are anchors, and what waits in its <template> is put in place. Every word is in the page.
const root = document.getElementById("t-directory");
const waiting = root.querySelector("template").content;
const groups = [...root.querySelectorAll(":scope > section")];
const count = root.querySelector("[role=status]");
const texts = new Map([...waiting.querySelectorAll("data")].map((it) => [it.value, it.textContent]));
const nav = root.querySelector("nav");
const kinds = waiting.querySelector("[role=group]");
nav.querySelector("ul").prepend(waiting.querySelector("li"));
nav.after(kinds);
let kind = "";

function show() {
  const chosen = groups.find((group) => `#${group.id}` === location.hash);
  let number = 0;
  for (const group of groups) {
    let here = 0;
    for (const entry of group.querySelectorAll("[data-kind]")) {
      entry.hidden = kind !== "" && entry.dataset.kind !== kind;
      here += !entry.hidden;
    }
    group.hidden = here === 0 || (chosen && group !== chosen);
    if (!group.hidden) number += here;
  }
  const current = `#${(chosen ?? root).id}`;
  for (const link of nav.querySelectorAll("a")) {
    if (link.hash === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  for (const button of kinds.querySelectorAll("button")) button.setAttribute("aria-pressed", button.value === kind);
  count.textContent = texts.get(String(number));
}

nav.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const all = link.hash === `#${root.id}` || link.hasAttribute("aria-current");
  history.pushState(null, "", all ? location.pathname + location.search : link.hash);
  show();
});
kinds.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  kind = button.value;
  show();
});
addEventListener("popstate", show);
show();
