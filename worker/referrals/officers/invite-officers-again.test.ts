import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { newId } from "../../core/db/ids";
import { login } from "../../core/identity/testing";
import { administrator, api, db, signIn } from "../../testing/api";
import { page, submit } from "../testing/pages";

// Officers who were invited and never signed in, several at a time.

const path = "/dashboard/officers";
const admin = await administrator();

interface Made {
  id: string;
  email: string;
  temporary_password: string;
  invitation_url: string;
}

async function officer(name: string, more: object = {}): Promise<Made> {
  const body = { name, email: `${newId("officer")}@example.org`, ...more };
  return (await api<Made>("POST", "/officers", { token: admin.token, body })).body;
}

const chosen = (made: { id: string }[]) => Object.fromEntries(made.map(({ id }) => [`chosen_${id}`, "on"]));
const mailsTo = ({ email }: Made) =>
  db.all<{ subject: string; body: string }>(sql`SELECT subject, body FROM outbox WHERE recipient = ${email}`);
const tokenIn = (text = "") => /\/reset\?token=([\w-]+)/.exec(text)?.[1];
const choose = (token: string | undefined, password: string) =>
  api("POST", "/auth/reset", { body: { token, new_password: password } });

/** What the answer says of each, by name. */
const resultsOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<a href="\/dashboard\/officers\/ofc_[^"]*">([^<]*)<\/a>(.*?)<\/li>/gs)].map(
      ([, name = "", result = ""]) => [name, result.replace(/<[^>]*>/g, "").trim()],
    ),
  );

it("are invited again at once: who has signed in is skipped and named, and nobody is mailed twice", async () => {
  const asha = await officer("Asha");
  const bina = await officer("Bina", { email: null, phone: "+9779812346001" });
  const [chandra, deepa, esha] = [await officer("Chandra"), await officer("Deepa"), await officer("Esha")];
  expect(await login({ email: chandra.email, password: chandra.temporary_password })).toMatchObject({
    status: 200,
  });
  expect((await choose(tokenIn(deepa.invitation_url), "four calm green hills")).status).toBe(204);
  await api("DELETE", `/officers/${esha.id}`, { token: admin.token });
  await db.run(sql`UPDATE people SET locale = 'fr' WHERE email = ${asha.email}`);
  // A sign-in of long ago counts, though its session is forgotten and an administrator gave a new password.
  await db.run(
    sql`DELETE FROM sessions WHERE person_id = (SELECT person_id FROM officers WHERE id = ${chandra.id})`,
  );

  const all = [asha, bina, chandra, deepa, esha];
  const form = { ...chosen([...all, { id: "ofc_none" }]), back: `${path}?signed_in=false` };
  const sent = await submit(`${path}/invite`, admin, form);
  expect([sent.status, sent.html.includes(`href="${path}?signed_in=false"`)]).toEqual([200, true]);
  expect(sent.html).toContain("1 invitation is on its way");
  expect(resultsOf(sent.html)).toEqual({
    Asha: "The invitation is on its way.",
    Bina: expect.stringMatching(/^no e-mail address.*Make a link$/),
    Chandra: "This officer has signed in already.",
    Deepa: "This officer has signed in already.",
    Esha: "The officer is inactive. Activate them first.",
  });
  expect(sent.html).toContain(`action="${path}/${bina.id}/password-link"`);
  const again = await submit(`${path}/invite`, admin, form);
  expect(resultsOf(again.html).Asha).toBe("This officer was sent an invitation today already.");
  expect((await Promise.all(all.map(mailsTo))).map((mails) => mails.length)).toEqual([1, 0, 0, 0, 0]);

  // The one before ended with it; the new one opens the account.
  const [mail] = await mailsTo(asha);
  expect(mail?.subject).toBe("Votre invitation sur Milepost");
  expect((await choose(tokenIn(asha.invitation_url), "four calm green hills")).status).toBe(400);
  expect((await choose(tokenIn(mail?.body), "four calm green hills")).status).toBe(204);
});

it("are found in their list, whose rows say it", async () => {
  const fay = await officer("Fay");
  const gita = await officer("Gita");
  await choose(tokenIn(gita.invitation_url), "four calm green hills");
  const list = async (signedIn: boolean) => {
    const { body } = await api<{ data: { id: string; signed_in: boolean }[] }>(
      "GET",
      `/officers?limit=100&signed_in=${signedIn}`,
      { token: admin.token },
    );
    expect(body.data.every(({ signed_in }) => signed_in === signedIn)).toBe(true);
    return [fay, gita].map(({ id }) => body.data.some((row) => row.id === id));
  };
  expect([await list(false), await list(true)]).toEqual([
    [true, false],
    [false, true],
  ]);
  const { html } = await page(`${path}?signed_in=false`, admin);
  expect([html.includes(">Fay<"), html.includes(">Gita<")]).toEqual([true, false]);
  expect(html).toMatch(/>Fay<.*?Never signed in/s);
  expect(html).toContain(`formaction="${path}/invite"`);
});

it("who press at the same time mail once", async () => {
  const hema = await officer("Hema");
  const press = () => submit(`${path}/invite`, admin, chosen([hema]));
  expect((await Promise.all([press(), press()])).map(({ status }) => status)).toEqual([200, 200]);
  expect(await mailsTo(hema)).toHaveLength(1);
});

it("is for administrators who stand above them, and says so where nobody or too many are chosen", async () => {
  const above = await officer("Indra");
  const person = sql`(SELECT person_id FROM officers WHERE id = ${above.id})`;
  await db.run(
    sql`INSERT INTO grants (person_id, module, role, granted_at) VALUES (${person}, 'organisation', 'admin', 0)`,
  );
  const below = await submit(`${path}/invite`, await signIn(["referrals:admin"]), chosen([above]));
  expect(resultsOf(below.html).Indra).toContain("or one above it.");
  expect(await mailsTo(above)).toEqual([]);
  for (const role of ["referrals:viewer", "referrals:officer"]) {
    expect((await submit(`${path}/invite`, await signIn([role]), chosen([above]))).status).toBe(403);
  }
  expect((await submit(`${path}/invite`, admin)).html).toContain("Nobody was chosen");
  const many = Array.from({ length: 52 }, (_, i) => ({ id: `ofc_${i}` }));
  expect((await submit(`${path}/invite`, admin, chosen(many))).html).toContain(
    "2 more were not invited: no more than 50 at once.",
  );
});
