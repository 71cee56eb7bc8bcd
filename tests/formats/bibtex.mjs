// Reads a JSON list of BibTeX files and writes what Citation.js understands of each: CSL-JSON, or an error.

import { readFileSync } from "node:fs";
import { Cite, logger } from "@citation-js/core";
import "@citation-js/plugin-bibtex";

// Warnings would stand between the answers.
logger.level = "http";
logger._console = { log() {}, info() {}, warn() {}, error() {} };
const read = (source) => {
  try {
    return new Cite(source, { generateGraph: false }).data;
  } catch (error) {
    return { error: String(error) };
  }
};
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(read)));
