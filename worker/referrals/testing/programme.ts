import type { Call, Maker } from "../../../web/e2e/sights.ts";

export interface Programme {
  campaign: { id: string; slug: string; name: string };
  officer: { id: string; name: string; email: string; password: string };
  link: { id: string; url: string; code: string };
}

let made = 0;

/** A campaign, an officer assigned to it whose password is still the temporary one, and their link. */
export async function makeLink({ call }: { call: Call }): Promise<Programme> {
  made += 1;
  const mark = `${Date.now().toString(36)}${made}`;
  const name = `Asha ${mark}`;
  const email = `asha-${mark}@example.org`;
  const { id, temporary_password: password } = await call<{ id: string; temporary_password: string }>(
    "POST",
    "/officers",
    { name, email },
  );
  const campaign = await call<Programme["campaign"]>("POST", "/campaigns", {
    name: `Autumn ${mark}`,
    starts_on: "2020-01-01",
  });
  await call("PUT", `/campaigns/${campaign.id}/officers`, { officer_ids: [id] });
  const link = await call<Programme["link"]>("POST", "/referrals", {
    officer_id: id,
    campaign_id: campaign.id,
  });
  return { campaign, officer: { id, name, email, password }, link };
}

/** The same with an officer who has chosen a password: each is hashed slowly, where nobody signs in for nothing. */
export async function makeProgramme(maker: Maker): Promise<Programme> {
  const { officer, ...programme } = await makeLink(maker);
  const password = `a password of ${officer.email}`;
  const { call } = await maker.signIn(officer);
  await call("POST", "/auth/password", { current_password: officer.password, new_password: password });
  return { ...programme, officer: { ...officer, password } };
}

/** Asks until there is an answer: what a queue brings takes a moment. */
async function untilThere<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await ask();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("It did not come.");
}

/** As a person's browser: what a program sends is held. */
const headers = {
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  "accept-language": "en",
};

/** The page at the end of a mail to a candidate, who came by an officer's link to a form that says that mail will come. */
export async function endOfMail({ call }: { call: Call }, origin: string): Promise<string> {
  const mark = Date.now().toString(36);
  const email = `kofi-${mark}@example.org`;
  const officer = { name: `Kofi ${mark}`, email: `officer-${mark}@example.org` };
  const { id: officer_id } = await call<{ id: string }>("POST", "/officers", officer);
  const { id: campaign_id, slug } = await call<Programme["campaign"]>("POST", "/campaigns", {
    ...{ name: `By mail ${mark}`, starts_on: "2020-01-01", follow_ups_by_mail: true },
    officer_ids: [officer_id],
  });
  const { code } = await call<Programme["link"]>("POST", "/referrals", { officer_id, campaign_id });
  const click = await fetch(new URL(`/r/${code}`, origin), { headers, redirect: "manual" });
  const landing = new URL(click.headers.get("location") ?? "", origin);
  const body = new URLSearchParams({ ...Object.fromEntries(landing.searchParams), email, mail_words: "yes" });
  await fetch(new URL(`/signup/${slug}`, origin), { method: "POST", headers, body, redirect: "manual" });
  const id = await untilThere(async () => {
    const path = `/signups?campaign_id=${campaign_id}&limit=1`;
    const [signup] = (await call<{ data: { id: string; counted: boolean }[] }>("GET", path)).data;
    return signup?.counted ? signup.id : undefined;
  });
  await call("POST", `/signups/${id}/mail`);
  return untilThere(async () => {
    const { data } = await call<{ data: { body: string }[] }>("GET", `/outbox?q=${email}`);
    return /\/end-mail\/\S+/.exec(data[0]?.body ?? "")?.[0];
  });
}
