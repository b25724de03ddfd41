import { expect, test } from "vitest";
import { judge } from "./audit.ts";

const known = (severity: string) => ({ vulnerabilities: { hono: { severity, range: "<4.13.20" } } });

test("a grave fault of what is shipped fails; a lesser one is told", () => {
  expect(judge(known("critical"))).toEqual({ lines: ["critical: hono <4.13.20"], fails: true });
  expect(judge(known("high")).fails).toBe(true);
  expect(judge(known("moderate"))).toEqual({ lines: ["moderate: hono <4.13.20"], fails: false });
  expect(judge({ vulnerabilities: {} }).fails).toBe(false);
});

test("without a registry that audits there is a warning", () => {
  const { lines, fails } = judge({ message: "405 Method Not Allowed" });
  expect(lines).toEqual(["No audit could be had: 405 Method Not Allowed"]);
  expect(fails).toBe(false);
  expect(judge({}).fails).toBe(false);
});
