import { beforeAll, expect, it } from "vitest";
import { begin, call, complete, newTeam, newTitle, type Team } from "../testing/case-calls";
import { visit } from "../testing/public-cases";

// What is as long as it may be is kept whole and found; what is longer is refused, and nothing is written.

let team: Team;
beforeAll(async () => {
  team = await newTeam();
});

const foundBy = async (search: string): Promise<number> => {
  const { text } = await visit(`/api/cases/?search=${encodeURIComponent(search)}`);
  return (JSON.parse(text) as { count: number }).count;
};

it("a content of nearly 1 MB is kept as it was written, and each end of it is found", async () => {
  const [first, last] = ["zqfirstword", "zqlastword"];
  const made = await begin(team.writer, {
    ...complete,
    description: `${first} ${"पुल कहिल्यै बनेन। ".repeat(11_000)}${last}`,
    key_allegations: Array(50).fill("पैसा ".repeat(200).trim()),
    translations: { ne: { description: `<p>${"Two pillars stand. ".repeat(10_000)}</p>` } },
  });
  expect(made.description).toHaveLength(first.length + 1 + 18 * 11_000 + last.length);
  expect((await call(team.moderator, "POST", `/${made.id}/publish`)).status).toBe(200);
  for (const word of [last, "pillars", "कहिल्यै", "पै"]) {
    expect(await foundBy(`${first} ${word}`), word).toBe(1);
  }
});

it("signs that stand for many letters are found by them, as long as the search can keep all of these", async () => {
  const sign = "\ufdfa";
  const made = await begin(team.writer, { ...complete, description: `zqsigns ${sign.repeat(20_000)}` });
  expect((await call(team.moderator, "POST", `/${made.id}/publish`)).status).toBe(200);
  expect(await foundBy("zqsigns \u0627\u0644\u0644\u0647")).toBe(1);
  const draft = await begin(team.writer, complete);
  for (const [method, path, body] of [
    ["PATCH", `/${draft.id}`, { description: sign.repeat(100_000) }],
    [
      "POST",
      "",
      {
        title: newTitle(),
        key_allegations: Array(50).fill(sign.repeat(1000)),
        description: sign.repeat(9000),
      },
    ],
  ] as const) {
    const { status, body: refused } = await call(team.writer, method, path, body);
    expect([method, status, refused.code]).toEqual([method, 413, "payload_too_large"]);
  }
  expect((await call(team.writer, "GET", `/${draft.id}`)).body).toEqual(draft);
});
