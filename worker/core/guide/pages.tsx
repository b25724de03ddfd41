import type { VNode } from "preact";
import { languageIn } from "../../../web/i18n/translate";
import type { Block } from "../../../web/ui/prose-blocks";
import { authenticate } from "../http/authenticate";
import { languageFor } from "../http/language";
import { type PageCall, Pages, renderApp, renderPage } from "../http/pages";
import { notFound } from "../http/problem";
import { type GuidePart, guidePath } from "./guide";
import { type Texts, texts } from "./texts";
import { GuideContents } from "./views/guide-contents";
import { GuidePageView } from "./views/guide-page";
import { ReadingFrame } from "./views/reading-frame";

/** Every installation serves the same guide: a search engine would lead strangers to somebody's own. */
const page = { isUnlisted: true, isReading: true } as const;

/** What the reader's language has; English is complete by a test, and so are the others. */
const textsIn = (locale: string): Texts => texts[languageIn(locale)] ?? texts.en ?? {};

/** In the product's frame for whoever is signed in, in one of its own for everybody else. */
async function answer(
  call: PageCall<unknown>,
  show: (texts: Texts) => Promise<{ title: string; body: VNode }>,
) {
  const { c } = call;
  const actor = await authenticate(c);
  // Who has to do something first is let at nothing of the product, but may read how.
  const isIn = actor?.kind === "person" && !actor.mustChangePassword && actor.secondFactor !== "due";
  const person = isIn ? actor : null;
  const { locale } = await languageFor(c, person);
  const { title, body } = await show(textsIn(locale));
  if (person) return renderApp({ c, person }, { ...page, title, body });
  return renderPage(c, { ...page, title, body: <ReadingFrame>{body}</ReadingFrame> });
}

async function readBlocks({ c, env }: PageCall<unknown>, file: string): Promise<Block[]> {
  const text = await env.ASSETS.fetch(new Request(new URL(file, c.req.url)));
  if (!text.ok) throw notFound("There is no page here.");
  return text.json();
}

/** `/help` and its pages: every module's parts, in the order in which they come. */
export function guidePages(parts: readonly GuidePart[]): Pages {
  const names = parts.flatMap(({ pages }) => pages.map(({ name }) => name));
  return new Pages()
    .get(guidePath, { access: "public" }, (call) =>
      answer(call, async (texts) => ({
        title: call.t("guide.title"),
        body: <GuideContents parts={parts} texts={texts} />,
      })),
    )
    .get(`${guidePath}/:page`, { access: "public" }, (call) =>
      answer(call, async (texts) => {
        const at = names.indexOf(call.c.req.param("page") ?? "");
        const [name = "", before, after] = [names[at], names[at - 1], names[at + 1]];
        const text = texts[name];
        if (at < 0 || !text) throw notFound("There is no page here.");
        const neighbour = (of: string | undefined) => of && texts[of] && { name: of, title: texts[of].title };
        return {
          title: text.title,
          body: (
            <GuidePageView
              {...text}
              blocks={await readBlocks(call, text.file)}
              before={neighbour(before) || null}
              after={neighbour(after) || null}
            />
          ),
        };
      }),
    );
}
