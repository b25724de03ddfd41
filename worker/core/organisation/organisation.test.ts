import { expect, it, vi } from "vitest";
import { administrator, api, db, signIn } from "../../testing/api";
import { changeOrganisation, readOrganisation, whenOrganisationChanges } from "./organisation";

it("a new organisation is in UTC, and an administrator moves it", async () => {
  const { token } = await administrator();
  expect((await api("GET", "/settings/organisation", { token })).body).toMatchObject({ time_zone: "UTC" });
  const body = { name: "Field Team", time_zone: "Asia/Kathmandu", locale: "en" };
  expect(await api("PUT", "/settings/organisation", { token, body })).toMatchObject({ status: 200, body });
  expect(await readOrganisation(db)).toEqual({
    name: "Field Team",
    timeZone: "Asia/Kathmandu",
    secondFactor: "optional",
    locale: "en",
    country: null,
  });
});

it("a zone is kept as IANA writes it, in whatever case it is given", async () => {
  const { token } = await administrator();
  for (const [given, kept] of [
    ["utc", "UTC"],
    ["europe/paris", "Europe/Paris"],
    ["AMERICA/PORT_OF_SPAIN", "America/Port_of_Spain"],
    ["etc/gmt+5", "Etc/GMT+5"],
    ["asia/kathmandu", "Asia/Kathmandu"],
    ["ASIA/KOLKATA", "Asia/Kolkata"],
    ["us/eastern", "US/Eastern"],
    ["US/Eastern", "US/Eastern"],
    ["gb", "Europe/London"],
    ["Asia/Kathmandu", "Asia/Kathmandu"],
    ["Etc/UTC", "Etc/UTC"],
  ]) {
    const body = { name: "Field Team", time_zone: given, locale: "en" };
    expect((await api("PUT", "/settings/organisation", { token, body })).body.time_zone, given).toBe(kept);
    expect((await readOrganisation(db)).timeZone).toBe(kept);
  }
});

it("a zone that is none, an offset, a bad tag and a control character are refused by field", async () => {
  const { token } = await administrator();
  for (const [path, value] of [
    ["time_zone", "Mars/Olympus"],
    ["time_zone", "+05:45"],
    ["locale", "en_US; DROP"],
    ["locale", "xx"],
    ["locale", "sw"],
    ["locale", "FR"],
    ["locale", "fr-XX"],
    ["country", "XX"],
    ["country", "np"],
    ["country", "NPL"],
    ["country", ""],
    ["country", 9],
    ["name", "Field\u0000Team"],
    ["name", " "],
    ["name", 9],
  ] as const) {
    const body = { name: "Field Team", time_zone: "UTC", locale: "en", [path]: value };
    const answer = await api("PUT", "/settings/organisation", { token, body });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  }
});

it("whoever keeps some of it in memory hears of a change, and of nothing that was refused", async () => {
  const { token } = await administrator();
  const forget = vi.fn();
  whenOrganisationChanges(forget);
  const body = { name: "Field Team", time_zone: "Asia/Kathmandu", locale: "en" };
  await api("PUT", "/settings/organisation", { token, body: { ...body, time_zone: "Mars/Olympus" } });
  expect(forget).not.toHaveBeenCalled();
  await api("PUT", "/settings/organisation", { token, body });
  expect(forget).toHaveBeenCalledTimes(1);
});

it("the country is kept where it is left out, and null takes it away", async () => {
  const { token } = await administrator();
  const body = { name: "Field Team", time_zone: "Asia/Kathmandu", locale: "en" };
  const put = async (more: object) =>
    (
      await api<{ country: string | null }>("PUT", "/settings/organisation", {
        token,
        body: { ...body, ...more },
      })
    ).body.country;
  expect(await put({ country: "NP" })).toBe("NP");
  expect(await put({})).toBe("NP");
  expect(await put({ country: null })).toBeNull();
});

it("a helper is not let in", async () => {
  const { token } = await signIn(["garden:helper"]);
  expect((await api("GET", "/settings/organisation", { token })).status).toBe(403);
});

it("changes of other fields at one time are all kept, those that a page makes too", async () => {
  const by = { actor: null, requestId: "test", now: Date.now() };
  await changeOrganisation(db, by, { name: "First", timeZone: "UTC", locale: "en", country: null });
  await Promise.all([
    changeOrganisation(db, by, { name: "Mine" }),
    changeOrganisation(db, by, { timeZone: "Asia/Kathmandu" }),
    changeOrganisation(db, by, { country: "NP" }),
    changeOrganisation(db, by, {}),
  ]);
  expect(await readOrganisation(db)).toMatchObject({
    name: "Mine",
    timeZone: "Asia/Kathmandu",
    country: "NP",
  });
});
