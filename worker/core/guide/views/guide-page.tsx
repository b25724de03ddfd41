import { useLanguage } from "../../../../web/i18n/language";
import { PageHeader } from "../../../../web/ui/page-header";
import { Blocks } from "../../../../web/ui/prose";
import { type Block, plainText } from "../../../../web/ui/prose-blocks";
import { addressOf, guidePath } from "../guide";

interface Neighbour {
  name: string;
  title: string;
}

export interface GuidePageProps {
  title: string;
  lead: string;
  blocks: Block[];
  before: Neighbour | null;
  after: Neighbour | null;
}

function OnThisPage({ blocks }: { blocks: Block[] }) {
  const { t } = useLanguage();
  const headings = blocks.flatMap((block) => (block.is === "heading" && block.level === 2 ? [block] : []));
  if (headings.length < 2) return null;
  return (
    <nav class="guide__places no-print" aria-labelledby="places">
      <h2 id="places">{t("guide.onThisPage")}</h2>
      <ul>
        {headings.map(({ id, of }) => (
          <li key={id}>
            <a href={`#${id}`}>{plainText(of)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A page of the guide, with its places, and the pages before and after it. */
export function GuidePageView({ title, lead, blocks, before, after }: GuidePageProps) {
  const { t, carry } = useLanguage();
  const to = ({ name }: Neighbour) => carry(addressOf(name));
  return (
    <article class="guide guide--page">
      <PageHeader title={title} lead={lead} back={{ href: carry(guidePath), label: t("guide.title") }} />
      <OnThisPage blocks={blocks} />
      <div class="guide__text">
        <Blocks blocks={blocks} />
      </div>
      <nav class="guide__way no-print" aria-label={t("guide.way")}>
        {before && (
          <a href={to(before)} rel="prev">
            <small>{t("guide.before")}</small> {before.title}
          </a>
        )}
        {after && (
          <a href={to(after)} rel="next">
            <small>{t("guide.after")}</small> {after.title}
          </a>
        )}
      </nav>
    </article>
  );
}
