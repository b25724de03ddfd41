import { expect, it } from "vitest";
import { request } from "../../testing/api";
import { newTeam } from "../testing/case-calls";

it("a search by sound also finds what sounds alike in the other script, each term by itself", async () => {
  const team = await newTeam();
  const bridge = await team.published({ title: "काठमाडौँको पुल", language: "ne" });
  const road = await team.published({ title: "The road of Dadeldhura" });
  const found = async (query: string) => {
    const answer = await request("GET", `/api/cases/?${query}`);
    const { results } = await answer.json<{ results: { case_id: string }[] }>();
    return results.map(({ case_id }) => case_id);
  };
  expect(await found("search=Kathmandu")).toEqual([]);
  expect(await found("search=Kathmandu&sounds=true")).toEqual([bridge.case_id]);
  expect(await found("search=Kathmandu,पु&sounds=true")).toEqual([bridge.case_id]);
  expect(await found("search=Kathmandu,road&sounds=true")).toEqual([]);
  expect(await found("search=डडेल्धुरा&sounds=true")).toEqual([road.case_id]);
  expect(await found("search=%2D&sounds=true")).toEqual([]);
});
