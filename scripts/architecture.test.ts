import { expect, test } from "vitest";
import { circlesOf, importsOf, read, repositoryFiles } from "./source-files.ts";

const files = repositoryFiles();
const code = files.filter((file) => /\.tsx?$/.test(file));
const product = code.filter((file) => !/\.test\.tsx?$|\/testing\/|^web\/(e2e|build)\//.test(file));
const inside = (folder: string) => product.filter((file) => file.startsWith(`${folder}/`));

/** The folders that have a module.ts, the core's apart. */
const modules = files
  .flatMap((file) => /^worker\/([\w-]+)\/module\.ts$/.exec(file)?.[1] ?? [])
  .filter((name) => name !== "core");
const composition = ["worker/index.ts", "worker/modules.ts", "worker/product.ts"];

/** Rule 1's files: plain functions, to which time and randomness are handed. Their first line says so. */
const isPure = (file: string) => /^\/[/*]+ .*\bPure[.:]/.test(read(file).split("\n", 1)[0] ?? "");
const pure = inside("worker").filter(isPure);

/** Broken edges as "file → target", so that a failure names the line to change. */
const edges = (from: string[], isBroken: (target: string, typeOnly: boolean, file: string) => boolean) =>
  from.flatMap((file) =>
    importsOf(file)
      .filter(({ target, typeOnly }) => isBroken(target, typeOnly, file))
      .map(({ target }) => `${file} → ${target}`),
  );

const isOuterWorld = (target: string) => /^(hono|drizzle-orm|cloudflare:)/.test(target);

test("rule 1: pure domain files import no framework, no storage and nothing that is not pure", () => {
  expect(pure.length).toBeGreaterThan(60);
  expect(
    edges(pure, (target, typeOnly) => {
      if (typeOnly) return false;
      return isOuterWorld(target) || (target.startsWith("worker/") && !pure.includes(target));
    }),
  ).toEqual([]);
});

test("rule 1: pure domain files take time and randomness as parameters", () => {
  const impure =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(|\bcrypto\.(randomUUID|getRandomValues)/;
  expect(pure.filter((file) => impure.test(read(file)))).toEqual([]);
});

test("rule 2: routes and pages build no queries; they call the module", () => {
  const shells = inside("worker").filter((file) => /\bnew (Api|Pages)\b/.test(read(file)));
  expect(shells.length).toBeGreaterThan(20);
  expect(
    edges(shells, (target) => target.startsWith("drizzle-orm") || target.endsWith("/tables.ts")),
  ).toEqual([]);
});

test("rule 3: the core imports no module", () => {
  expect(
    edges(inside("worker/core"), (target) => modules.some((name) => target.startsWith(`worker/${name}/`))),
  ).toEqual([]);
});

test("rule 3: a module reaches another only through its module.ts", () => {
  const broken = modules.flatMap((name) =>
    edges(inside(`worker/${name}`), (target) =>
      modules.some(
        (other) =>
          other !== name && target.startsWith(`worker/${other}/`) && target !== `worker/${other}/module.ts`,
      ),
    ),
  );
  expect(broken).toEqual([]);
});

test("rule 3: scripts find modules by the names of their files", () => {
  const own = /^scripts\/(?:fraud|archive-anew|faults)\b/; // commands of one module; a list of deliberate faults
  const scripts = code.filter((file) => /^scripts\/.*\.ts$/.test(file) && !/\.test\.ts$/.test(file));
  const known = edges(
    scripts.filter((file) => !own.test(file)),
    (target) => modules.some((name) => target.startsWith(`worker/${name}/`)),
  );
  expect(known).toEqual([]);
});

test("rule 3: only the composition knows every module", () => {
  const rooms = [...inside("worker/core"), ...modules.flatMap((name) => inside(`worker/${name}`))];
  expect(edges(rooms, (target) => composition.includes(target))).toEqual([]);
});

/** What a pointer does, and how mail is ended (RFC 8058 calls it so). Several clicks are the tracker's. */
const neutral = /\b(?:click|dblclick|\w*onClick|one-?click)\b/gi;

test("rule 3: the core and the kit know no word of the tracker", () => {
  const words = /referral|officer|campaign|click|sign-?up|\benrol|\btrack:|\bstats:|\/stats\/|LINK_KEYS/i;
  const written = files.filter((file) => /^(worker\/core|web)\/.*\.(tsx?|css|md|json)$/.test(file));
  expect(written.length).toBeGreaterThan(300);
  const found = written.flatMap((file) =>
    read(file)
      .split("\n")
      .flatMap((line, at) =>
        words.test(line.replace(neutral, "")) ? [`${file}:${at + 1} ${line.trim()}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

test("rule 4: web imports nothing of the worker", () => {
  const kit = code.filter((file) => file.startsWith("web/"));
  expect(edges(kit, (target) => target.startsWith("worker/") || isOuterWorld(target))).toEqual([]);
});

/** What views are made of: other views, words, and pure domain code. */
const isOfViews = (target: string) =>
  /\/(views|words|islands)\/|\/addresses\.ts$/.test(target) ||
  target.startsWith("web/") ||
  pure.includes(target);

test("rule 4: views take types and pure domain code of the worker, never tables or queries", () => {
  const views = inside("worker").filter((file) => /\/(views|islands)\//.test(file));
  expect(views.length).toBeGreaterThan(100);
  expect(
    edges(views, (target, typeOnly) => {
      if (isOuterWorld(target) || target.endsWith("/tables.ts")) return true;
      return !typeOnly && target.startsWith("worker/") && !isOfViews(target);
    }),
  ).toEqual([]);
});

test("signing and rollups, on which the tracker's other rooms stand, import none of them", () => {
  for (const room of ["signing", "rollups"]) {
    const others = new RegExp(`^worker/referrals/(?!${room}/)`);
    expect(edges(inside(`worker/referrals/${room}`), (target) => others.test(target))).toEqual([]);
  }
});

test("no files import one another in a circle, types included", () => {
  expect(circlesOf(code.filter((file) => /^(worker|web|scripts|bench)\//.test(file)))).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  const written = code.filter((file) => file !== "docs/clients/typescript/milepost.ts"); // that one is generated
  const long = written.filter((file) => read(file).split("\n").length > 301);
  expect(long).toEqual([]);
});

test("tests draw what a seed says, and only at leisure another each time", () => {
  const tests = code.filter((file) => /\.test\.tsx?$|\/testing\/|^bench\/|^web\/e2e\//.test(file));
  const byChance =
    /\bMath\.random\(|(?:\bseed =|\bRandom\(|\bdice\(|\brandom(?:Of|From)\()[^)]*\bDate\.now\(/;
  const found = tests.flatMap((file) =>
    read(file)
      .split("\n")
      .filter((line) => byChance.test(line) && !/\bdeep \?/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
  expect(read("vitest.config.ts")).not.toMatch(/\bDate\b|\bMath\.random/);
});

test("no file names a path of somebody's machine", () => {
  const text = files.filter((file) => /\.(tsx?|md|json|toml|yml|sh|sql|css)$/.test(file));
  const machine = new RegExp(["/home/[a-z]+/", "/Users/[a-z]+/", "/root/"].join("|"), "i");
  expect(text.filter((file) => file !== "scripts/architecture.test.ts" && machine.test(read(file)))).toEqual(
    [],
  );
});
