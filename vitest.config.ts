import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig, type Plugin } from "vitest/config";
import { FlakyTests } from "./scripts/flaky-tests.ts";
import { readSecrets } from "./scripts/modules.ts";
import { needsRuntime, repositoryFiles } from "./scripts/source-files.ts";

const key = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="; // of tests: the same in every run
const secrets = Object.fromEntries(
  Object.entries(await readSecrets()).map(([name, { make }]) => [name, make?.(key) ?? key]),
);

const numberOf = (text: string | undefined) => (text ? Number(text) : null);

// Where turns begin: the same at each change, so that what passes today passes tomorrow.
const day = numberOf(process.env.TEST_DAY) ?? 20_787;

// A machine that others use is slow; what must be quick says so itself. A thousand histories take their time.
const patience = process.env.TEST_DEEP === "1" ? 1_800_000 : 60_000;

const unlimited = (namespace_id: string) => ({
  namespace_id,
  simple: { limit: 1_000_000, period: 60 as const },
});

// The Worker imports the manifest of the built assets, the map of the world and what the guide holds.
const built = ["web/dist/manifest.json", "web/dist/world.json", "web/dist/guide.json"];
if (!built.every((file) => existsSync(file))) execFileSync(process.execPath, ["web/build/build.ts"]);

// Each test file loads its modules anew: one file for each of these packages is a third less work.
const bundledOnce = [
  "hono",
  "hono/cookie",
  "hono/etag",
  "drizzle-orm",
  "drizzle-orm/d1",
  "drizzle-orm/sqlite-core",
  "@hono/zod-validator",
  "@modelcontextprotocol/server",
  "@simplewebauthn/server",
  "zod",
  "zod/v4",
  "jose",
  "preact",
  "preact/hooks",
  "preact/jsx-runtime",
  "preact-render-to-string",
  "@cantoo/pdf-lib",
  "htmlparser2",
  "libphonenumber-js/min",
];

// Maps of sources are most of what a runtime is handed. Those of tests stay; `TEST_MAPS=1` keeps those of the product's
// own files too, for few files.
const withoutMaps: Plugin = {
  name: "without-maps",
  enforce: "post",
  transform: (code, id) => {
    const isKept =
      /\.test\.tsx?$/.test(id) || (process.env.TEST_MAPS === "1" && !id.includes("/node_modules/"));
    return isKept ? null : { code, map: { mappings: "" } };
  },
};

// A workerd for each file costs seconds: what never touches the runtime, the pure files' tests, runs on Node.
const pureTests = repositoryFiles().filter(
  (file) => /^worker\/.*(?<!\.browser)\.test\.tsx?$/.test(file) && !needsRuntime(file),
);

export default defineConfig({
  test: {
    silent: "passed-only",
    reporters: ["default", new FlakyTests()],
    provide: {
      deep: process.env.TEST_DEEP === "1", // how many random cases: worker/testing/runs.ts
      day,
      fuzz: {
        seed: numberOf(process.env.FUZZ_SEED),
        requests: numberOf(process.env.FUZZ_REQUESTS),
        under: process.env.FUZZ_UNDER ?? "",
      },
      histories: { seed: numberOf(process.env.HISTORY_SEED), count: numberOf(process.env.HISTORY_COUNT) },
    },
    // Each starts a browser, a product and a runtime; two more than there are cores, for each waits much.
    maxWorkers: Math.min(availableParallelism() + 2, 4),

    projects: [
      {
        extends: true,
        plugins: [
          withoutMaps,
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              cf: false,
              // A fast machine sends more in a minute than anybody may: what a limit answers is tested by itself.
              ratelimits: { API_LIMIT: unlimited("1001"), PUBLIC_LIMIT: unlimited("1002") },
              bindings: {
                ...secrets,
                PUBLIC_URL: "https://milepost.test",
                TEST_MIGRATIONS: await readD1Migrations("migrations"),
              },
            },
          })),
        ],
        test: {
          name: "worker",
          // With one, all modules that files have loaded come in one message, and workerd takes 32 MiB: they have outgrown it.
          fsModuleCache: false,
          isolate: false, // worker/testing/setup.ts makes each file's beginning as good as new
          include: ["worker/**/*.test.{ts,tsx}"],
          exclude: ["worker/**/*.browser.test.ts", ...pureTests],
          setupFiles: ["worker/testing/setup.ts"],
          deps: { optimizer: { ssr: { enabled: true, include: bundledOnce } } },
          hookTimeout: 60_000,
          testTimeout: patience,
        },
      },
      {
        extends: true,
        test: {
          name: "node",
          isolate: false,
          setupFiles: ["worker/testing/fresh-modules.ts", "worker/testing/setup-node.ts"],
          sequence: { setupFiles: "list" },
          include: ["web/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "bench/**/*.test.ts", ...pureTests],
          exclude: ["web/e2e/**", "node_modules/**"],
          testTimeout: patience,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          isolate: false, // a browser for all files of a worker
          retry: 1, // a machine that stalls for seconds stops nobody's work; who needed it is named at the end
          setupFiles: ["worker/testing/setup-node.ts"],
          include: ["web/e2e/**/*.test.ts", "worker/**/*.browser.test.ts"],
          globalSetup: ["web/e2e/global-setup.ts"],
          // Read back from the cache, the setup's modules make every error of theirs unreadable.
          fsModuleCache: false,
          testTimeout: patience,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
