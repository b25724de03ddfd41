import { archive } from "./casebook/archive.ts";
import { documents } from "./casebook/documents.ts";
import { archivePages } from "./casebook/pages.ts";
import { coldClick, forgedCodes, hotLink } from "./costs.ts";
import { dashboards, openDashboards } from "./dashboards.ts";
import { equality } from "./equality.ts";
import { exportsOfMillion } from "./exports.ts";
import { freshness } from "./freshness.ts";
import { heatMaps } from "./heat-maps.ts";
import { imports } from "./imports.ts";
import { farmersFiles } from "./incomes/farmers.ts";
import { incomesPages } from "./incomes/pages.ts";
import { incomes } from "./incomes/served.ts";
import { simulation } from "./incomes/simulation.ts";
import { insight } from "./insight.ts";
import { killed, terminated } from "./killed.ts";
import { measure } from "./measure.ts";
import { makeLinks, startProduct } from "./product.ts";
import { review } from "./review.ts";
import { startTime } from "./start-time.ts";
import { throughput } from "./throughput.ts";
import { exitCode } from "./verdict.ts";
import { vitals } from "./vitals.ts";
import { workshops } from "./workshops/workshops.ts";

// `npm run bench`, or some of it: `node bench/run.ts throughput costs`.
const parts = [
  ...[
    "start",
    "vitals",
    "heat-maps",
    "simulation",
    "farmers",
    "documents",
    "archive",
    "archive-pages",
    "workshops",
    "incomes-pages",
    "incomes",
    "kill",
    "throughput",
    "equality",
    "freshness",
    "imports",
    "exports",
    "costs",
    "dashboards",
    "insight",
    "review",
  ],
];
const wanted = process.argv.length > 2 ? process.argv.slice(2) : parts;

if (wanted.includes("start")) await startTime();
if (wanted.includes("vitals")) await vitals();
if (wanted.includes("heat-maps")) await heatMaps();
if (wanted.includes("simulation")) await simulation();
if (wanted.includes("farmers")) await farmersFiles();
if (wanted.includes("documents")) await documents();
if (wanted.includes("archive")) await archive();
if (wanted.includes("archive-pages")) await archivePages();
if (wanted.includes("workshops")) await workshops();
if (wanted.includes("incomes-pages")) await incomesPages();
if (wanted.includes("kill")) await killed();
if (wanted.includes("kill")) await terminated();
if (wanted.includes("insight")) await insight();
if (wanted.includes("review")) await review();
if (wanted.includes("exports")) await exportsOfMillion();
const withoutProduct = [
  ...["start", "vitals", "heat-maps", "simulation", "farmers", "documents", "archive", "workshops"],
  ...["incomes-pages", "kill", "insight", "review", "exports"],
];
if (wanted.every((part) => withoutProduct.includes(part))) process.exit(exitCode());

const product = await startProduct();
try {
  if (wanted.includes("incomes")) await incomes(product);
  const links = await makeLinks(product.call, 50);
  const [hot = { id: "", code: "" }, cold = hot] = links;
  if (wanted.includes("throughput")) await throughput(product, hot);
  if (wanted.includes("equality")) await equality(product, links);
  if (wanted.includes("freshness")) await freshness(product, [hot, cold, ...links.slice(2, 10)]);
  if (wanted.includes("imports")) await imports(product);
  if (wanted.includes("costs")) {
    // From here on D1 and the objects are watched, which takes its time.
    await product.watchCosts();
    const fresh = await makeLinks(product.call, 2);
    await hotLink(product, fresh[0] ?? hot);
    await coldClick(product, fresh[1] ?? cold);
    await forgedCodes(product, hot);
  }
  if (wanted.includes("measure")) {
    await product.watchCosts();
    await measure(product, await makeLinks(product.call, 22));
  }
  if (wanted.includes("dashboards")) {
    await product.watchCosts();
    const [watched = hot] = await makeLinks(product.call, 1);
    await dashboards(product, watched);
    const { close } = await openDashboards(product.url, 100);
    await hotLink(product, watched);
    close();
  }
} finally {
  await product.stop();
}
process.exit(exitCode());
