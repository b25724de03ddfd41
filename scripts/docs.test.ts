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
      // The guide leads to pages of the product: worker/testing/guide.test.ts opens them.
      .filter(([, link = ""]) => !(page.startsWith("docs/guide/") && link.startsWith("/")))
      .map(([, link = ""]) => new URL(link, `file:///${page}`).pathname.slice(1))
      .filter(
        (path) => !files.has(path) && ![...files].some((file) => file.startsWith(path.replace(/\/?$/, "/"))),
      )
      .map((path) => `${page} → ${path}`),
  );
  expect(broken).toEqual([]);
});

test("docs/add-a-module.md tells of every field of a module, and of no other", () => {
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
});

test("docs/architecture.md names every room of the core and of the tracker, and no room that is not there", () => {
  const files = repositoryFiles();
  const [, tree = ""] = /## Rooms\n\n```\n([\s\S]*?)\n```/.exec(read("docs/architecture.md")) ?? [];
  let module = "";
  const named = tree.split("\n").flatMap((line) => {
    module = /^ {2}([\w-]+)\//.exec(line)?.[1] ?? module;
    // `officers/  campaigns/  links/    what an administrator manages`
    const rooms = /^ {4}((?:[\w-]+\/ *)+)/.exec(line)?.[1]?.match(/[\w-]+(?=\/)/g) ?? [];
    return rooms.map((room) => `${module}/${room}`);
  });
  const folders = new Set(files.flatMap((file) => /^worker\/([\w-]+\/[\w-]+)\//.exec(file)?.[1] ?? []));
  expect(named.filter((room) => !folders.has(room))).toEqual([]);
  const parts = /\/(?:demo|islands|testing|views|words)$/;
  const rooms = [...folders].filter((room) => /^(?:core|referrals)\//.test(room) && !parts.test(room));
  expect(rooms.filter((room) => !named.includes(room))).toEqual([]);
});

/** Files that a page tells of for an example. */
const examples = ["0003_officer_city.sql", "thing.css", "thing.tsx"];

/** What looks like a path of ours: in backticks, whole or as a room says it, and in commands. */
function pathsIn(page: string): string[] {
  const text = read(page);
  const quoted = [...text.matchAll(/`([\w@.-]+(?:\/[\w@.-]+)*\/?)`/g)].map(([, path = ""]) => path);
  const inCommands = [...text.matchAll(/^(?:npx|npm|node) .*$/gm)].flatMap(([line]) => line.split(/\s+/));
  return [...quoted, ...inCommands].filter(
    (path) =>
      /^(?:worker|web|scripts|migrations|bench|docs)\//.test(path) ||
      /^\w.*\.(?:tsx?|css|sql|md|toml)$/.test(path),
  );
}

test("every file and folder that our pages tell of is there", () => {
  const files = repositoryFiles();
  const pages = files.filter((file) => file.endsWith(".md") && file !== "CHANGELOG.md");
  expect(pages.length).toBeGreaterThan(40);
  const isThere = (path: string) =>
    examples.includes(path) ||
    files.some((file) => `/${file}`.endsWith(`/${path}`) || file.startsWith(path.replace(/\/?$/, "/")));
  const lost = pages.flatMap((page) =>
    pathsIn(page)
      .filter((path) => !isThere(path))
      .map((path) => `${page} → ${path}`),
  );
  expect(lost).toEqual([]);
});

test("every command of npm that our pages tell of is one of ours", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const pages = repositoryFiles().filter((file) => file.endsWith(".md") && file !== "CHANGELOG.md");
  const lost = pages.flatMap((page) =>
    [...read(page).matchAll(/\bnpm run\s+([\w:-]+)/g)]
      .filter(([, name = ""]) => !(name in scripts))
      .map(([command]) => `${page} → ${command}`),
  );
  expect(lost).toEqual([]);
});

test("docs/operations.md tells of every check of the probe, and of no other", () => {
  const declared = repositoryFiles()
    .filter((file) => /^worker\/.*checks?\.ts$/.test(file))
    .flatMap((file) => [...read(file).matchAll(/: HealthCheck = \{\n {2}name: "([^"]+)"/g)])
    .map(([, name]) => name);
  const told = [...read("docs/operations.md").matchAll(/^\| `(\w+\.\w+)` +\| .* \| (?:yes|no) +\|$/gm)];
  expect(told.map(([, name]) => name).sort()).toEqual(declared.sort());
  expect(declared.length).toBeGreaterThan(7);
});
