import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { administrator, api, db } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";

interface Answer {
  created: number;
  accepted: number;
  duplicates: number;
  clicks: number;
  undated: number;
  bots: number;
  columns: { heading: string; field: string | null }[];
  links: {
    link: string;
    clicks: number;
    first_day: string | null;
    last_day: string | null;
    officer: { id: string | null; name: string } | null;
    campaign: { id: string | null; name: string } | null;
    referral_id: string | null;
    message: string | null;
  }[];
  rejected: { row: number; message: string }[];
  errors?: { path: string; message: string }[];
}

let token = "";
beforeAll(async () => {
  ({ token } = await administrator());
});

const bring = (file: string, beside: Record<string, unknown> = {}, query = "") => {
  const body = new FormData();
  body.set("file", new Blob([file]), "export.csv");
  for (const [name, value] of Object.entries(beside)) {
    body.set(name, typeof value === "string" ? value : JSON.stringify(value));
  }
  return api<Answer>("POST", `/imports/links${query}`, { token, body });
};
const dryRun = (file: string, beside: Record<string, unknown> = {}) => bring(file, beside, "?dry_run=true");

const clicksOf = async (referral: string | null, from = "2025-01-01", to = "2025-12-31") => {
  const { body } = await api<{ officer_id: string; campaign_id: string; label: string; clicks: number }>(
    "GET",
    `/referrals/${referral}`,
    { token },
  );
  const series = await api<{ points: { t: string; clicks: number; unique_clicks: number }[] }>(
    "GET",
    `/stats/timeseries?campaign_id=${body.campaign_id}&officer_id=${body.officer_id}&from=${from}&to=${to}`,
    { token },
  );
  const days = series.body.points.filter(({ clicks }) => clicks > 0).map(({ t, clicks }) => [t, clicks]);
  return { ...body, days, unique: series.body.points.reduce((sum, point) => sum + point.unique_clicks, 0) };
};

const counts = async () =>
  db.get<Record<string, number>>(sql`SELECT (SELECT count(*) FROM officers) AS officers,
    (SELECT count(*) FROM campaigns) AS campaigns, (SELECT count(*) FROM referrals) AS referrals,
    (SELECT coalesce(sum(clicks), 0) FROM referrals) AS clicks`);

const bitly = (host: string) =>
  [
    "Date,Short Link,Destination,Clicks,QR Scans,Button Clicks,Total Engagements",
    `2025-03-01,https://${host}/asha,https://example.org,3,2,9,14`,
    `2025-03-02,https://${host}/asha,https://example.org,"1,000",0,0,1000`,
    `2025-03-01,https://${host}/bina,https://example.org,4,0,0,4`,
  ].join("\n");

describe("links of another service", () => {
  it("become links of officers and campaigns that are made for them, with the clicks of each day", async () => {
    const owners = {
      "bit.ly/asha": { officer: "Asha Rai <asha@past.test>" },
      "bit.ly/bina": { officer: "Bina <+977 981 234 5678>" },
      "*": { campaign: "Before Milepost" },
    };
    const before = await counts();
    const preview = await dryRun(bitly("bit.ly"), { links: owners });
    expect(preview).toMatchObject({
      status: 200,
      body: {
        created: 2,
        accepted: 0,
        clicks: 1009,
        links: [
          {
            link: "bit.ly/asha",
            clicks: 1005,
            ...{ first_day: "2025-03-01", last_day: "2025-03-02", referral_id: null, message: null },
            officer: { id: null, name: "Asha Rai" },
            campaign: { id: null, name: "Before Milepost" },
          },
          { link: "bit.ly/bina", clicks: 4, officer: { id: null, name: "Bina" } },
        ],
      },
    });
    expect(await counts()).toEqual(before);

    const { status, body } = await bring(bitly("bit.ly"), { links: owners });
    expect([status, body]).toMatchObject([200, { created: 2, accepted: 1009, duplicates: 0, rejected: [] }]);
    const [asha, bina] = body.links;
    expect(await clicksOf(asha?.referral_id ?? "")).toMatchObject({
      label: "bit.ly/asha",
      clicks: 1005,
      unique: 0,
      days: [
        ["2025-03-01", 5],
        ["2025-03-02", 1000],
      ],
    });
    expect((await clicksOf(bina?.referral_id ?? "")).days).toEqual([["2025-03-01", 4]]);
    const campaign = await db.get<{ starts_on: string }>(
      sql`SELECT starts_on FROM campaigns WHERE name = 'Before Milepost'`,
    );
    expect(campaign?.starts_on).toBe("2025-03-01");

    // Again, spelt otherwise and given to somebody else: what was brought stays where it is.
    const after = await counts();
    const again = await bring(bitly("WWW.Bit.ly").replaceAll("https", "http"), {
      links: { "*": { officer: "Nobody <nobody@past.test>", campaign: "Another" } },
    });
    expect(again.body).toMatchObject({ created: 0, accepted: 0, duplicates: 1009 });
    expect(again.body.links[0]).toMatchObject({ officer: { name: "Asha Rai" }, message: null });
    expect(await counts()).toEqual(after);

    // A later export in which a day has grown adds what it grew by.
    const grown = await bring(bitly("bit.ly").replace(",4,0,0,4", ",6,1,0,7"));
    expect(grown.body).toMatchObject({ accepted: 3, duplicates: 1009 });
    expect((await clicksOf(bina?.referral_id ?? "")).days).toEqual([["2025-03-01", 7]]);
  });

  it("go to officers and campaigns that are there, by id or by name", async () => {
    const officer = await signedInOfficer();
    await db.run(sql`UPDATE people SET name = 'Élodie', name_key = 'elodie' WHERE id = ${officer.personId}`);
    const campaign = await runningCampaign(token, { name: "Dub past" });
    const file =
      "Short link;Destination URL;Clicks;Created at\ndub.sh/a;https://x.test;12;2025-01-01\ndub.sh/b;https://x.test;1;2025-01-01";
    const { status, body } = await bring(file, {
      links: {
        "dub.sh/a": { officer: officer.id, campaign: campaign.id },
        "*": { officer: "elodie", campaign: "dub PAST" },
      },
    });
    // A list of links tells no days: they are made, their totals are told and not brought.
    expect([status, body]).toMatchObject([200, { created: 2, clicks: 0, accepted: 0, undated: 13 }]);
    expect(body.links.map((link) => link.officer?.id)).toEqual([officer.id, officer.id]);

    const days =
      "start,clicks,leads,sales,saleAmount\n2025-05-01T00:00:00.000Z,3,0,0,0\n2025-05-02T00:00:00.000Z,0,0,0,0";
    const daily = await bring(days, { link: "https://dub.sh/a" });
    expect(daily.body).toMatchObject({ created: 0, accepted: 3, links: [{ link: "dub.sh/a", clicks: 3 }] });
    expect((await clicksOf(body.links[0]?.referral_id ?? "")).days).toEqual([["2025-05-01", 3]]);
  });

  it("have the visits of Shlink at their own moments, robots left out, and Kutt's by the hour", async () => {
    const officer = await signedInOfficer();
    const campaign = await runningCampaign(token, { name: "Shlink past" });
    const links = { "*": { officer: officer.id, campaign: campaign.id } };
    const visits = [
      "date,browser,os,referer,country,city,latitude,longitude,potentialBot",
      "2025-06-01T10:00:00+02:00,Firefox,Linux,Direct,Nepal,,,,false",
      "2025-06-01T10:00:00+02:00,Chrome,Linux,Direct,Nepal,,,,false",
      "2025-05-31T23:30:00-02:00,Chrome,Linux,Direct,Nepal,,,,false",
      "2025-06-01T10:00:01+02:00,Googlebot,,,,,,,true",
    ].join("\n");
    const shlink = await bring(visits, { links, link: "s.test/abc" });
    expect(shlink.body).toMatchObject({ accepted: 3, bots: 1 });
    expect((await clicksOf(shlink.body.links[0]?.referral_id ?? "")).days).toEqual([["2025-06-01", 3]]);
    expect((await bring(visits, { link: "s.test/abc" })).body).toMatchObject({ accepted: 0, duplicates: 3 });

    const hours = "id,link_id,created_at,total\n1,77,2025-07-01 08:00:00,2\n2,77,2025-07-01 09:00:00,3";
    const kutt = await bring(hours, { links: { "77": { officer: officer.id, campaign: campaign.id } } });
    expect(kutt.body).toMatchObject({ accepted: 5, links: [{ link: "77", clicks: 5 }] });
  });

  it("can have their columns named by hand", async () => {
    const file = "Lien raccourci,Le jour,Nombre\nx.test/a,2025-02-01,2";
    const mapping = { "Lien raccourci": "link", "Le jour": "day", Nombre: "clicks" };
    const { body } = await dryRun(file, { mapping });
    expect(body.columns.map(({ field }) => field)).toEqual(["link", "day", "clicks"]);
    expect(body).toMatchObject({ clicks: 2, links: [{ link: "x.test/a" }] });
    expect((await dryRun(file, { mapping: { Nombre: "hits" } })).status).toBe(400);
    expect((await dryRun(file, { mapping: { Other: "clicks" } })).status).toBe(400);
    expect((await dryRun(file, { mapping: "{" })).status).toBe(400);
  });
});

describe("what is refused changes nothing", () => {
  const row = (link: string, day = "2025-03-01", clicks = "1") => `day,link,clicks\n${day},${link},${clicks}`;

  it.each([
    ["nobody is named", {}, "Choose an officer and a campaign for this link."],
    ["an unknown officer", { officer: "Nobody at all", campaign: "New" }, "There is no such officer."],
    ["an officer without a contact", { officer: "New <nothing>", campaign: "New" }, "Give the number"],
    [
      "an unknown campaign",
      { officer: "A <a@past.test>", campaign: "cmp_none" },
      "There is no such campaign.",
    ],
  ])("where %s", async (_, owner, words) => {
    const before = await counts();
    const refused = await bring(row("refused.test/a"), { links: { "*": owner } });
    expect(refused.status).toBe(400);
    expect(refused.body.errors?.[0]).toMatchObject({ path: "links.refused.test/a" });
    expect(refused.body.errors?.[0]?.message).toContain(words);
    expect((await dryRun(row("refused.test/a"), { links: { "*": owner } })).body.links[0]?.message).toContain(
      words,
    );
    expect(await counts()).toEqual(before);
  });

  it("where a place is given to a link that the file does not have", async () => {
    const places = { "https://refused.test/a": { officer: "X" }, "refused.test/b": { officer: "Y" } };
    const { status, body } = await dryRun(row("refused.test/a"), { links: places });
    expect([status, body.errors]).toEqual([
      400,
      [{ path: "links.refused.test/b", message: "The file has no such link." }],
    ]);
  });

  it("where an officer may have no more links", async () => {
    const officer = await signedInOfficer({ maxLinks: 1 });
    const before = await counts();
    const file = "day,link,clicks\n2025-03-01,full.test/a,1\n2025-03-01,full.test/b,1";
    const { status, body } = await bring(file, { links: { "*": { officer: officer.id, campaign: "Full" } } });
    expect([status, body.errors?.map(({ path }) => path)]).toEqual([400, ["links.full.test/b"]]);
    expect(await counts()).toEqual(before);
  });

  it("and rows that say nothing clear are told, and left out", async () => {
    const today = new Date().toISOString().slice(0, 10);
    const file = [
      "day,link,clicks",
      "2025-03-01,rows.test/a,many",
      "someday,rows.test/a,1",
      "2025-03-01,,1",
      `${today},rows.test/a,5`,
      "2025-03-02,rows.test/a,2",
    ].join("\n");
    const { body } = await dryRun(file);
    expect(body.clicks).toBe(2);
    expect(body.rejected.map(({ row: at }) => at)).toEqual([2, 3, 4, 0]);
  });
});
