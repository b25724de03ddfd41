import { expect, it } from "vitest";
import { mailTo } from "./mail-to";

it("a mail has its address, and the letter encoded", () => {
  expect(mailTo("bea+field@example.org")).toBe("mailto:bea+field@example.org");
  expect(mailTo("bea@example.org", { subject: "Your link", text: "1 & 2\n?" })).toBe(
    "mailto:bea@example.org?subject=Your%20link&body=1%20%26%202%0A%3F",
  );
});

it("an address adds nobody to whom the mail goes", () => {
  const address = "bea?bcc=eve&x%40y#z@example.org";
  const link = new URL(mailTo(address, { subject: "a", text: "b" }));
  expect([...link.searchParams.keys()]).toEqual(["subject", "body"]);
  expect(link.hash).toBe("");
  expect(decodeURIComponent(link.pathname)).toBe(address);
});
