// Pure.
import type { Cited } from "../public-pages/cite";

/** What is cited: one version of a case, at its permanent address. */
export interface CitedCase extends Cited {
  case_id: string;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

const texOf: Record<string, string> = {
  ...{ "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" },
  ...{ "{": "\\{", "}": "\\}", $: "\\$", "&": "\\&", "#": "\\#", _: "\\_", "%": "\\%" },
};

/** Text as LaTeX reads it: no sign of it opens, closes or runs anything. */
const tex = (text: string): string => oneLine(text).replace(/[\\~^{}$&#_%]/g, (sign) => texOf[sign] ?? "");

// The macros that every style of BibTeX knows.
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** An entry of a BibTeX file. The braces around the title keep its capitals. */
export function citeBibtex({ case_id, version, title, archive, day, url }: CitedCase): string {
  const [year = "", month = ""] = day.split("-");
  const fields = {
    author: `{${tex(archive)}}`,
    title: `{${tex(title)}}`,
    year,
    month: months[Number(month) - 1] ?? "",
    version: String(version),
    url,
    note: `${case_id}, version ${version}`,
  };
  const lines = Object.entries(fields).map(([name, value]) =>
    name === "month" ? `  month = ${value},\n` : `  ${name} = {${value}},\n`,
  );
  return `@misc{${case_id}-v${version},\n${lines.join("")}}\n`;
}

/** A record of a RIS file: each tag on a line of its own. */
export function citeRis({ case_id, version, title, archive, day, url }: CitedCase): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const tags: [tag: string, value: string][] = [
    ["TY", "ELEC"],
    ["AU", oneLine(archive)],
    ["TI", oneLine(title)],
    ["PY", year],
    ["DA", `${year}/${month}/${date}/`],
    ["ET", `Version ${version}`],
    ["AN", case_id],
    ["UR", url],
    ["ER", ""],
  ];
  return tags.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}
