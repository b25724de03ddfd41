import { useLanguage } from "../../../../web/i18n/language";
import { RichText } from "../../content/views/rich-text";
import { InField } from "../../content/views/texts-as";
import { type ShownCase, type ToldCase, toldIn } from "../shown-case";
import { CaseHead } from "./case-head";
import { Changes } from "./changes";
import { Cite } from "./cite";
import { Day } from "./day";
import { Evidence } from "./evidence";
import { Named, Related } from "./named";
import { EntityLink, Lines, useLang, Words } from "./told";
import { Ways } from "./ways";

export interface CaseViewProps {
  shown: ShownCase;
  /** Where the product is reached, without a slash at its end. */
  origin: string;
  /** Who publishes it. */
  archive: string;
  /** The organisation's own words beside ours, if it has any. */
  disclaimer: string;
  /** The version that is public now, where this is an older one. */
  current?: number | undefined;
  /** Looked at before it is published: it has no history, and no address to cite. */
  isPreview?: boolean;
}

function Allegations({ told }: { told: ToldCase }) {
  const { t } = useLanguage();
  if (told.key_allegations.length === 0) return null;
  return (
    <section id="allegations" class="case__part">
      <h2>{t("archive.what_is_alleged")}</h2>
      <ol class="allegations">
        {told.key_allegations.map((allegation, at) => (
          <li key={`${at + 1}`}>
            <Lines of={allegation} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Timeline({ told }: { told: ToldCase }) {
  const { t } = useLanguage();
  if (told.timeline.length === 0) return null;
  return (
    <section id="timeline" class="case__part">
      <h2>{t("archive.timeline")}</h2>
      <ol class="timeline">
        {told.timeline.map(({ date, title, description }, at) => (
          <li key={`${at + 1}`}>
            <p class="timeline__day">
              <Day day={date} both />
            </p>
            <div>
              <h3>
                <Words of={title} />
              </h3>
              {description.text && <Lines of={description} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Story({ told }: { told: ToldCase }) {
  const { t } = useLanguage();
  const lang = useLang();
  if (told.description.text === "") return null;
  return (
    <section id="story" class="case__part">
      <h2>{t("archive.story")}</h2>
      <div lang={lang(told.description.lang)}>
        <RichText html={told.description.text} />
      </div>
    </section>
  );
}

function Places({ shown }: { shown: ShownCase }) {
  const { t } = useLanguage();
  const places = shown.entities.filter(({ entity_id }) => shown.locations.includes(entity_id));
  if (places.length === 0) return null;
  return (
    <section id="places" class="case__part">
      <h2>{t("archive.places")}</h2>
      <ul class="places">
        {places.map((place) => (
          <li key={place.entity_id}>
            <EntityLink entity={place} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A case as its reader needs it: what is alleged, against whom, what they reply, when, the story, on what it rests. */
export function CaseView({ shown, origin, archive, disclaimer, current, isPreview = false }: CaseViewProps) {
  const { t, locale } = useLanguage();
  const told = toldIn(shown, locale.split("-")[0] ?? locale);
  return (
    <article class="case">
      <CaseHead shown={shown} told={told} current={current} isPreview={isPreview} origin={origin} />
      <div class="case__body">
        <InField field="key_allegations">
          <Allegations told={told} />
        </InField>
        <InField field="responses">
          <Named shown={shown} />
          <Related shown={shown} />
        </InField>
        <InField field="timeline">
          <Timeline told={told} />
        </InField>
        <InField field="description">
          <Story told={told} />
        </InField>
        <InField field="evidence">
          <Evidence shown={shown} told={told} />
        </InField>
        <Places shown={shown} />
        <aside class="case__disclaimer">
          <h2>{t("archive.how_to_read")}</h2>
          <p>{disclaimer || t("archive.no_findings_long")}</p>
        </aside>
        {!isPreview && (
          <>
            <Changes shown={shown} />
            <Cite shown={shown} title={shown.title} origin={origin} archive={archive} />
            <Ways
              title={t("archive.go_on")}
              ways={[
                { href: `/follow?case=${shown.case_id}`, label: t("archive.follow_case") },
                { href: `/cases/${shown.case_id}/feed.atom`, label: t("archive.feed_case"), isFile: true },
                { href: `/feedback?page=/cases/${shown.case_id}`, label: t("archive.write_about") },
              ]}
            />
          </>
        )}
      </div>
    </article>
  );
}
