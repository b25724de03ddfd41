import { beforeAll, expect, it } from "vitest";
import { api, origin, request, signIn } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import { makeCase } from "../testing/case-records";
import { loadMaster } from "../testing/master";

let token: string;
beforeAll(async () => {
  await loadMaster();
  token = (await signIn(["incomes:super_admin"])).token;
});

it("what studies say is read, and taken over with its source, without script", async () => {
  const made = await makeCase(token);
  const key = `${made.commodities[0]?.id}:4`;
  const page = `/dashboard/incomes/cases/${made.id}/drivers/known`;
  const headers = { accept: "text/html", cookie: `__Host-access=${token}` };
  const html = await (await request("GET", `${page}?key=${key}`, { headers })).text();
  expect(html).toContain("CFA francs/Kg");
  const study = `rfd_${"1".padStart(26, "0")}`;
  expect(html).toContain(`name="pick" value="${study}"`);
  const typed = formIn(html, page);
  expect(typed).toMatchObject({ key, segment_id: made.segments[0]?.id, mode: "current" });
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const taken = await request("POST", page, {
    ...{ headers: { ...headers, origin, "sec-fetch-site": "same-origin", ...type } },
    body: new URLSearchParams({ ...typed, pick: study, mode: "feasible" }).toString(),
  });
  expect(taken.status).toBe(303);
  const { body } = await api<{ segments: { answers: Record<string, unknown> }[] }>(
    "GET",
    `/incomes/cases/${made.id}`,
    { token },
  );
  expect(body.segments[0]?.answers[key]).toMatchObject({
    ...{ current: null, feasible: 620, source: null },
    feasible_source: { kind: "reference", reference_id: study, year: 2023, confidence: "medium" },
  });
});
