import { expect, it } from "vitest";
import { origin, request } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import { reviewPath } from "../paths";
import { begin, call, complete, newTeam } from "../testing/case-calls";

it("each of all that a page shows is published as it was shown, and told; what changed meanwhile is not", async () => {
  const { writer, moderator } = await newTeam();
  const mark = crypto.randomUUID();
  const made = await Promise.all(
    Array.from({ length: 52 }, async (_, at) => {
      const one = await begin(writer, { ...complete, title: `${mark} ${at}` });
      await call(writer, "POST", `/${one.id}/submit`);
      return one as { id: string };
    }),
  );
  const headers = { accept: "text/html" };
  const shown = await request("GET", `${reviewPath}?q=${mark}&limit=100`, {
    token: moderator.token,
    headers,
  });
  const form = formIn(await shown.text(), `${reviewPath}/publish`);
  const [changed = { id: "" }] = made;
  await call(writer, "PATCH", `/${changed.id}`, { tags: ["meanwhile"] });
  const answer = await request("POST", `${reviewPath}/publish`, {
    token: moderator.token,
    headers: { ...headers, origin, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      ...form,
      ...Object.fromEntries(made.map(({ id }) => [`chosen_${id}`, "on"])),
    }).toString(),
  });
  const html = await answer.text();
  expect(html).toContain("51 of 52 are published.");
  expect(html).toContain("The case was changed meanwhile");
  const left = await call(moderator, "GET", `?q=${mark}&state=IN_REVIEW`);
  expect(left.body.data.map(({ id }: { id: string }) => id)).toEqual([changed.id]);
});
