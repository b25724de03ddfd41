import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { RichText } from "./views/rich-text";

const shown = (html: string) =>
  renderToString(<RichText html={html} />).replace(/^<div class="rich-text">|<\/div>$/g, "");

it("shows what is stored by components: headings below the page's own, addresses that may be opened", () => {
  expect(
    shown(
      '<h2>One</h2><p>It <b>was</b> &lt;here&gt; &amp; <a href="https://a.example/?b&amp;c">there</a>.</p>',
    ),
  ).toBe(
    '<h3>One</h3><p>It <b>was</b> &lt;here> &amp; <a href="https://a.example/?b&amp;c" rel="nofollow noopener ugc">there</a>.</p>',
  );
  expect(shown("plain\n\nand <em>more</em>")).toBe("<p>plain</p><p>and <em>more</em></p>");
});

it("shows nothing that the allow-list would not let in, however it came to be stored", () => {
  expect(
    shown(
      '<script>alert(1)</script><p onclick="x()">a<img src=x onerror=y><a href="javascript:z()">b</a></p>',
    ),
  ).toBe("<p>ab</p>");
});
