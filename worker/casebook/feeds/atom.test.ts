import { expect, it } from "vitest";
import { xml } from "../../core/text/xml";
import { atomFeed } from "./atom";

const frame = {
  ...{ self: "https://milepost.test/cases/feed.atom?q=a&tags=b", page: "https://milepost.test/cases" },
  ...{ title: "Archive", author: "Archive", entries: [], tombstones: [] },
};

it("nothing in a title ends an element or breaks the document", () => {
  const title = `</title><script>"x"</script> & \u0001\uFFFE\uD800`;
  const feed = atomFeed({
    ...frame,
    entries: [
      {
        ...{ id: "https://milepost.test/a", url: "https://milepost.test/a", title, language: "en" },
        ...{ summary: "]]>", tags: ['"'], published: "2026-01-01T00:00:00.000Z" },
        updated: "2026-02-01T00:00:00.000Z",
      },
    ],
  });
  expect(feed).toContain("<title>&lt;/title&gt;&lt;script&gt;&quot;x&quot;&lt;/script&gt; &amp; </title>");
  expect(feed).toContain("feed.atom?q=a&amp;tags=b");
  expect(feed).toContain("<summary>]]&gt;</summary>");
  expect(xml("नमस्ते 👩‍👩‍👧\n")).toBe("नमस्ते 👩‍👩‍👧\n");
});

it("a feed was updated when the latest of what it holds was, tombstones too", () => {
  const when = "2026-03-01T00:00:00.000Z";
  expect(atomFeed(frame)).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
  const feed = atomFeed({
    ...frame,
    tombstones: [{ ref: "https://milepost.test/a", when, comment: "Wrong" }],
  });
  expect(feed).toContain(`<updated>${when}</updated>`);
  expect(feed).toContain(`<at:deleted-entry ref="https://milepost.test/a" when="${when}">`);
});
