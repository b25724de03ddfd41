import { beforeAll, describe, expect, it } from "vitest";
import { administrator, api } from "../../testing/api";
import { issueKey } from "../testing/suite";

let token: string;
beforeAll(async () => {
  ({ token } = await administrator());
});

const path = "/settings/organisation";
const tagOf = async (at = path, by = token) =>
  (await api("GET", at, { token: by })).headers.get("etag") ?? "";
const settings = (name: string) => ({ name, time_zone: "UTC", locale: "en" });
const put = (name: string, tag: string, by = token) =>
  api("PUT", path, { token: by, body: settings(name), headers: { "if-match": tag } });
const nameNow = async () => (await api("GET", path, { token })).body.name;

describe("If-Match", () => {
  it("makes a change to what was read, and none to what has changed since", async () => {
    const tag = await tagOf();
    expect(await put("First", tag)).toMatchObject({ status: 200, body: { name: "First" } });
    const refused = await put("Second", tag);
    expect(refused).toMatchObject({ status: 412, body: { code: "precondition_failed", status: 412 } });
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(await nameNow()).toBe("First");
    expect((await put("Second", `"other", ${await tagOf()}`)).status).toBe(200);
    expect((await put("Third", "*")).status).toBe(200);
    for (const other of ["x", '""', `W/${await tagOf()}`]) expect((await put("No", other)).status).toBe(412);
    expect(await nameNow()).toBe("Third");
  });

  it("lets one through of those that come at once", async () => {
    const tag = await tagOf();
    const answers = await Promise.all(["A", "B", "C", "D"].map((name) => put(name, tag)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    const made = answers.find(({ status }) => status === 200);
    expect(await nameNow()).toBe(made?.body.name);
  });

  it("is a key's and a record's too", async () => {
    const { key } = await issueKey(["admin"]);
    const tag = await tagOf(path, key);
    expect((await put("By key", tag, key)).status).toBe(200);
    expect((await put("By key again", tag, key)).status).toBe(412);
    const mine = await tagOf("/me");
    const edit = (name: string) =>
      api("PATCH", "/me", { token, body: { name }, headers: { "if-match": mine } });
    expect([(await edit("One")).status, (await edit("Two")).status]).toEqual([200, 412]);
  });

  it("tells nothing to whoever may not read, and of what is not there", async () => {
    const headers = { "if-match": '"x"' };
    expect((await api("PUT", path, { body: settings("No"), headers })).status).toBe(401);
    const { key } = await issueKey([]);
    expect((await api("PUT", path, { token: key, body: settings("No"), headers })).status).toBe(403);
    const unknown = await api("PATCH", "/users/per_unknown", { token, body: { name: "No" }, headers });
    expect(unknown.status).toBe(404);
  });
});
