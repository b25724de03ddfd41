import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { type Language, LanguageContext, languageOf } from "../../../web/i18n/language";
import { AppShell } from "../../../web/layout/app-shell";
import { asset } from "../../../web/layout/assets";
import { Document, type LinkPreview } from "../../../web/layout/document";
import { hasRareLetter } from "../../../web/layout/font-letters";
import { type PageKind, stylesOf } from "../../../web/layout/styles-of";
import { FormOutline, FormOutlineContext } from "../../../web/ui/form-outline";
import type { Person } from "../access/actor";
import { csrfToken } from "../identity/csrf";
import type { AppContext } from "./context";
import { refererPath } from "./language";
import { localPath } from "./local-path";
import { takeMessages, themeOf } from "./page-cookies";
import { unlisted } from "./security-headers";
import { textStream } from "./text-stream";

export { tell } from "./page-cookies";

export interface PageToRender extends PageKind {
  title: string;
  /** What the page is of, where that is not the product itself: stands behind the title. */
  site?: string;
  body: VNode;
  status?: number | undefined;
  headers?: Record<string, string>;
  /** Search engines are asked not to show it. */
  isUnlisted?: boolean;
  /** What stands above every page of the product, for whoever is to know. */
  notice?: VNode;
  /** For people on slow networks who come once: it has the system's font. */
  isLight?: boolean;
  /** What else stands in the document's head: links to other forms of the page, structured data. */
  head?: ComponentChildren;
  /** Pages of other sites may show it within them. */
  isFramed?: boolean;
  /** For pages whose address is passed on. */
  preview?: LinkPreview;
  /** What stands in place of `<Parts />` in the body: sent while it is read, so that no page holds all of it. */
  parts?: AsyncIterable<VNode>;
}

const placeOfParts = '<i data-parts="true"></i>';

/** Where a page's `parts` stand, which come one after another. */
export const Parts = (): VNode => <i data-parts />;

/** A script of one of our pages asks (web/islands/runtime/request.ts), not a navigation. */
export const isScript = (c: AppContext): boolean => c.req.header("x-from") === "script";

/** Of what a page shows, without what is new at every rendering. */
async function tagOf(html: string): Promise<string> {
  const stable = html.replace(/ name="idempotency_key" value="[^"]*"/g, "");
  const digest = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(stable));
  return `"${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")}"`;
}

const writtenIn = (c: AppContext): Language => c.get("language") ?? languageOf("en");

/** The document up to its parts, these, and what is behind them. */
function inParts(c: AppContext, html: string, parts: AsyncIterable<VNode>): ReadableStream<Uint8Array> {
  const at = html.indexOf(placeOfParts);
  async function* pieces(): AsyncGenerator<string> {
    yield `<!doctype html>${html.slice(0, at)}`;
    for await (const part of parts) {
      yield renderToString(<LanguageContext value={writtenIn(c)}>{part}</LanguageContext>);
    }
    yield html.slice(at + placeOfParts.length);
  }
  return textStream(pieces());
}

/** An HTML answer: the document around `body`, with the nonce of this response put on by the renderer. */
export function renderPage(c: AppContext, given: PageToRender): Response {
  const page = given.isGuest ? { ...given, isLight: true } : given;
  if (page.isFramed) c.set("isFramed", true);
  const messages = isScript(c) ? [] : takeMessages(c);
  const html = FormOutline.render((outline) =>
    renderToString(
      <LanguageContext value={writtenIn(c)}>
        <FormOutlineContext value={outline}>
          <Document {...page} nonce={c.get("nonce")} theme={themeOf(c)} messages={messages}>
            {page.body}
          </Document>
        </FormOutlineContext>
      </LanguageContext>,
    ),
  );
  return new Response(page.parts ? inParts(c, html, page.parts) : `<!doctype html>${html}`, {
    status: page.status ?? 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      // The browser asks for them while the page itself is still on its way.
      link: [
        ...stylesOf(page).map((name) => `<${asset(name)}>; rel=preload; as=style`),
        ...(!page.isLight && hasRareLetter(html)
          ? [`<${asset("fontx.woff2")}>; rel=preload; as=font; crossorigin`]
          : []),
      ].join(", "),
      ...(page.isUnlisted ? unlisted : {}),
      ...page.headers,
    },
  });
}

/**
 * A page of a signed-in person, in the frame of the product. A live part of a page asks for it again and again
 * (`x-fragment`): that answer has an ETag, and is 304 while nothing has changed. A navigation has none: its nonce
 * must not be reused.
 */
export async function renderApp(
  { c, person }: { c: AppContext; person: Person },
  page: PageToRender,
): Promise<Response> {
  const url = new URL(c.req.url);
  const isShown = c.req.method === "GET"; // at the address of a form's answer there may be no page
  const body = (
    <AppShell
      navigation={c.get("navigation")(person)}
      path={url.pathname}
      here={(isShown ? null : refererPath(c)) ?? localPath(url)}
      user={{ name: person.name, login: person.email ?? person.phone ?? "" }}
      theme={themeOf(c)}
      csrf={await csrfToken(c.env, person.sessionId)}
      notice={page.notice}
      help={page.isSheet ? null : c.get("helpFor")(person, url.pathname)}
    >
      {page.body}
    </AppShell>
  );
  const whole = { ...page, body, isApp: true };
  // Not kept by the browser: after signing out, going back would show the page to the next person on the device.
  const headers = { "cache-control": "private, no-store", ...page.headers };
  if (!c.req.header("x-fragment")) return renderPage(c, { ...whole, headers });
  const etag = await tagOf(renderToString(<LanguageContext value={writtenIn(c)}>{body}</LanguageContext>));
  if (c.req.header("if-none-match") === etag) return new Response(null, { status: 304, headers: { etag } });
  return renderPage(c, { ...whole, headers: { ...page.headers, etag } });
}
