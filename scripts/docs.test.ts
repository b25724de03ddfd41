import { expect, test } from "vitest";
import { entitiesPage } from "./entities.ts";
import { read, repositoryFiles } from "./source-files.ts";

test("the entity diagram is what the migrations say (npm run docs:entities)", () => {
  expect(read("docs/entities.md")).toBe(entitiesPage());
});

test("docs/dependencies.md has a line for every package, and for no other", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const told = [...read("docs/dependencies.md").matchAll(/^- `([^`]+)`/gm)].map(([, name]) => name);
  expect(told.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
});

test("every link from one of our pages to a file of ours leads somewhere", () => {
  const files = new Set(repositoryFiles());
  const pages = [...files].filter((file) => file.endsWith(".md"));
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, link = ""]) => new URL(link, `file:///${page}`).pathname.slice(1))
      .filter(
        (path) => !files.has(path) && ![...files].some((file) => file.startsWith(path.replace(/\/?$/, "/"))),
      )
      .map((path) => `${page} → ${path}`),
  );
  expect(broken).toEqual([]);
});

test("docs/add-a-module.md tells of every field of a module, of no other, and of files that are there", () => {
  const page = read("docs/add-a-module.md");
  const [, rows = ""] = /\| field +\| what +\|\n([\s\S]*?)\n\n/.exec(page) ?? [];
  const described = rows
    .split("\n")
    .slice(1)
    .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, field]) => field));
  const [, fields = ""] =
    /interface Module extends Roles \{([\s\S]*?)\n\}/.exec(read("worker/core/define-module.ts")) ?? [];
  const [, roles = ""] = /interface Roles \{([\s\S]*?)\n\}/.exec(read("worker/core/access/roles.ts")) ?? [];
  const declared = [...(roles + fields).matchAll(/^ {2}(\w+)\??:/gm)].map(([, field]) => field);
  expect(described.sort()).toEqual(declared.sort());
  const files = repositoryFiles();
  const named = [...page.matchAll(/`((?:worker|web|scripts)\/[\w./-]+\.tsx?)`/g)].map(
    ([, file = ""]) => file,
  );
  expect(named.filter((file) => !files.includes(file))).toEqual([]);
});
