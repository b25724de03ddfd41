import { expect } from "vitest";
import { origin, request, testEnv } from "../../testing/api";
import { followToken } from "../following/followers";
import { visit } from "./public-cases";

const from = { "cf-connecting-ip": "192.0.2.77" };

/** A form of a page, as a browser sends it. */
const sendForm = (path: string, fields: Record<string, string>) =>
  request("POST", path, {
    body: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", origin, ...from },
  });

/** What readers send; each is taken. */
export async function sendAsReaders(caseId: string): Promise<void> {
  const said = { feedbackType: "content", subject: "A date", description: "It fell in 2024." };
  const follow = { email: "reader@example.org", case_id: caseId };
  for (const [path, body, status] of [
    ["/api/feedback/", said, 201],
    ["/api/subscriptions/", follow, 202],
    ["/feedback", said, 303],
    ["/follow", follow, 303],
  ] as const) {
    const isApi = path.startsWith("/api/");
    const answer = await (isApi ? request("POST", path, { body, headers: from }) : sendForm(path, body));
    expect([path, answer.status]).toEqual([path, status]);
  }
  // Not by the product's own session, whose queries are recorded.
  const follower = testEnv.DB.prepare("SELECT id FROM casebook_followers").first<{ id: string }>();
  const { id } = (await follower) ?? { id: "" };
  for (const step of ["confirm", "end"]) {
    const path = `/follow/${step}/${followToken(testEnv, id)}`;
    expect([path, (await visit(path)).status]).toEqual([path, 200]);
    expect([path, (await sendForm(path, {})).status]).toEqual([path, 200]);
  }
}
