import { expect, it } from "vitest";
import { found, seeOther } from "./redirects";

it("leads to an address with whatever somebody sent in it, as one line of ASCII", () => {
  for (const lead of [seeOther, found]) {
    const { headers } = lead("/list?done=नेपाल.\ud800\r\nSet-Cookie: a=b&x=%2F#top");
    expect(headers.get("location")).toBe(
      "/list?done=%E0%A4%A8%E0%A5%87%E0%A4%AA%E0%A4%BE%E0%A4%B2.%EF%BF%BD%0D%0ASet-Cookie:%20a=b&x=%2F#top",
    );
    expect(headers.get("set-cookie")).toBeNull();
  }
});
