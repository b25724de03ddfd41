import * as fc from "fast-check";
import { expect, it } from "vitest";
import { campaignSlug, campaignStatus, freeSlug, isBareOrigin, isLandingUrl } from "./campaign";

it("a campaign runs from its first day to its last, both included, unless archived", () => {
  const campaign = { startsOn: "2026-03-01", endsOn: "2026-03-31", archivedAt: null };
  expect(campaignStatus(campaign, "2026-02-28")).toBe("scheduled");
  expect(campaignStatus(campaign, "2026-03-01")).toBe("active");
  expect(campaignStatus(campaign, "2026-03-31")).toBe("active");
  expect(campaignStatus(campaign, "2026-04-01")).toBe("ended");
  expect(campaignStatus({ ...campaign, endsOn: null }, "2036-01-01")).toBe("active");
  expect(campaignStatus({ ...campaign, archivedAt: 1 }, "2026-03-15")).toBe("archived");
});

it("a name becomes an address of plain letters, digits and hyphens", () => {
  expect(campaignSlug("Spring Intake 2026")).toBe("spring-intake-2026");
  expect(campaignSlug("  Été à Paris! ")).toBe("ete-a-paris");
  for (const [name, slug] of [
    ["Straße", "strasse"],
    ["Øresund", "oresund"],
    ["Łódź", "lodz"],
    ["Þórsmörk", "thorsmoerk"],
    ["Đặng", "dang"],
    ["İzmir ılık", "izmir-ilik"],
    ["Œuvre d’Arc", "oeuvre-d-arc"],
    ["Ɓauchi", "bauchi"],
    ["Весна 2026", "vesna-2026"],
    ["Київ", "kiyiv"],
    ["Ελλάδα", "ellada"],
    ["Հայաստան", "hayastan"],
    ["საქართველო", "saqartvelo"],
    ["E\u0301te\u0301 \u200Bà", "ete-a"],
    ["Ｗｉｄｅ १२", "wide-12"],
  ] as const) {
    expect(campaignSlug(name), name).toBe(slug);
  }
  expect(campaignSlug("नेपाल")).toBe("campaign");
  fc.assert(fc.property(fc.string(), (name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(campaignSlug(name))));
});

it("a taken slug gets the lowest free suffix", () => {
  expect(freeSlug("spring", new Set())).toBe("spring");
  expect(freeSlug("spring", new Set(["spring", "spring-3"]))).toBe("spring-2");
  expect(freeSlug("spring", new Set(["spring", "spring-2"]))).toBe("spring-3");
});

it("a landing page is an absolute http or https address without credentials", () => {
  for (const good of [
    "https://example.org",
    "http://example.org/join?a=1#top",
    "HTTPS://example.org:8443/",
    "https://नेपाल.example/join",
  ]) {
    expect(isLandingUrl(good), good).toBe(true);
  }
  for (const bad of [
    "",
    "example.org",
    "/join",
    "//example.org/join",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "ftp://example.org",
    "https:example.org",
    "https:///example.org",
    "https:\\\\example.org",
    "https://user@example.org",
    "https://user:password@example.org",
    "https://@example.org",
    " https://example.org",
    "https://exam\tple.org",
    "https://example.org/\r\nLocation: https://evil.example",
    "https://",
    "https://example.org:99999",
  ]) {
    expect(isLandingUrl(bad), bad).toBe(false);
  }
});

it("an origin has a scheme, a host and no more", () => {
  for (const good of ["https://example.org", "http://localhost:8787"]) expect(isBareOrigin(good)).toBe(true);
  for (const bad of [
    "*",
    "null",
    "example.org",
    "https://example.org/",
    "https://example.org/join",
    "https://Example.org",
    "https://example.org:443",
    "https://user@example.org",
    "https://*.example.org",
    "file:///etc",
  ]) {
    expect(isBareOrigin(bad), bad).toBe(false);
  }
});
