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

/** Rule 1's files: plain functions, to which time and randomness are handed. */
const pure = [
  "worker/core/time.ts",
  "worker/core/http/client.ts",
  "worker/core/access/actor.ts",
  "worker/core/access/roles.ts",
  "worker/core/http/local-path.ts",
  "worker/core/http/network.ts",
  "worker/core/identity/password-policy.ts",
  "worker/core/identity/password.ts",
  "worker/core/identity/well-known-passwords.ts",
  "worker/core/jobs/periods.ts",
  "worker/core/jobs/redelivery.ts",
  "worker/core/qr/png.ts",
  "worker/core/qr/qr.ts",
  "worker/core/csv/decode-text.ts",
  "worker/core/csv/formulas.ts",
  "worker/core/csv/read-csv.ts",
  "worker/core/csv/write-csv.ts",
  "worker/core/text/fold.ts",
  "worker/core/text/phone.ts",
  "worker/core/text/read-text.ts",
  "worker/referrals/policies.ts",
  "worker/referrals/campaigns/campaign.ts",
  "worker/referrals/clicks/bots.ts",
  "worker/referrals/clicks/click-cookie.ts",
  "worker/referrals/clicks/click-delta.ts",
  "worker/referrals/clicks/click-token.ts",
  "worker/referrals/clicks/day-memory.ts",
  "worker/referrals/clicks/device-names.ts",
  "worker/referrals/clicks/device.ts",
  "worker/referrals/clicks/event-log.ts",
  "worker/referrals/clicks/link.ts",
  "worker/referrals/clicks/phones.ts",
  "worker/referrals/clicks/sources.ts",
  "worker/referrals/clicks/via.ts",
  "worker/referrals/clicks/visitor.ts",
  "worker/referrals/form-funnel/form-step.ts",
  "worker/referrals/insight/breakdown-keys.ts",
  "worker/referrals/follow-ups/waiting.ts",
  "worker/referrals/imports/batch-number.ts",
  "worker/referrals/imports/earned-clicks.ts",
  "worker/referrals/imports/event-identity.ts",
  "worker/referrals/imports/free-times.ts",
  "worker/referrals/imports/plan-clicks.ts",
  "worker/referrals/imports/read-events.ts",
  "worker/referrals/imports/split-lines.ts",
  "worker/referrals/insight/breakdown-lines.ts",
  "worker/referrals/insight/campaign-run.ts",
  "worker/referrals/insight/day-delta.ts",
  "worker/referrals/insight/local-hours.ts",
  "worker/referrals/insight/milestones.ts",
  "worker/referrals/insight/periods.ts",
  "worker/referrals/insight/rank-advice.ts",
  "worker/referrals/insight/rates.ts",
  "worker/referrals/insight/score.ts",
  "worker/referrals/insight/time-spans.ts",
  "worker/referrals/insight/wilson.ts",
  "worker/referrals/links/address.ts",
  "worker/referrals/links/base64url.ts",
  "worker/referrals/links/code.ts",
  "worker/referrals/links/key-ring.ts",
  "worker/referrals/links/keyed-hash.ts",
  "worker/referrals/links/link-state.ts",
  "worker/referrals/links/share-message.ts",
  "worker/referrals/signups/attribute.ts",
  "worker/referrals/signups/evidence.ts",
  "worker/referrals/signups/signup-delta.ts",
  "worker/referrals/targets/pace.ts",
];

/** Broken edges as "file → target", so that a failure names the line to change. */
const edges = (from: string[], isBroken: (target: string, typeOnly: boolean, file: string) => boolean) =>
  from.flatMap((file) =>
    importsOf(file)
      .filter(({ target, typeOnly }) => isBroken(target, typeOnly, file))
      .map(({ target }) => `${file} → ${target}`),
  );

const isOuterWorld = (target: string) => /^(hono|drizzle-orm|cloudflare:)/.test(target);

test("rule 1: pure domain files import no framework, no storage and nothing that is not pure", () => {
  expect(pure.filter((file) => !files.includes(file))).toEqual([]);
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

test("rule 3: only the composition knows every module", () => {
  const rooms = [...inside("worker/core"), ...modules.flatMap((name) => inside(`worker/${name}`))];
  expect(edges(rooms, (target) => composition.includes(target))).toEqual([]);
});

test("rule 4: web takes types and pure domain code of the worker, never tables or queries", () => {
  expect(
    edges(inside("web"), (target, typeOnly) => {
      if (isOuterWorld(target) || target.endsWith("/tables.ts")) return true;
      return !typeOnly && target.startsWith("worker/") && !pure.includes(target);
    }),
  ).toEqual([]);
});

test("no files import one another in a circle, types included", () => {
  expect(circlesOf(code.filter((file) => /^(worker|web)\//.test(file)))).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  const long = code.filter((file) => read(file).split("\n").length > 301);
  expect(long).toEqual([]);
});

test("no file names a path of somebody's machine", () => {
  const text = files.filter((file) => /\.(tsx?|md|json|toml|yml|sh|sql|css)$/.test(file));
  const machine = new RegExp(["/home/[a-z]+/", "/Users/[a-z]+/", "/root/"].join("|"), "i");
  expect(text.filter((file) => file !== "scripts/architecture.test.ts" && machine.test(read(file)))).toEqual(
    [],
  );
});
