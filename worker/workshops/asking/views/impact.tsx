import { useLanguage } from "../../../../web/i18n/language";
import { Notice } from "../../../../web/ui";
import { participantPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import { type Checked, Publish } from "./publish";

/** Drafts at a question that the new questions do not take. */
export interface Unfit {
  question: string;
  people: { id: string; name: string }[];
}

export interface Impact extends Checked {
  unfit: Unfit[];
}

const mostNamed = 10;

/** What publishing does, before it is done. */
export function ImpactCard({ led, impact, version }: { led: Led; impact: Impact; version: number }) {
  const { t } = useLanguage();
  return (
    <Publish {...impact} version={version}>
      <p>{t("asking.publish_words")}</p>
      {impact.unfit.length === 0 ? (
        <Notice tone="good">
          <p>{t("asking.all_fit")}</p>
        </Notice>
      ) : (
        <Notice tone="warn">
          <p>{t("asking.some_unfit")}</p>
          <ul>
            {impact.unfit.map(({ question, people }) => (
              <li key={question}>
                <code>{question}</code>:{" "}
                {people.slice(0, mostNamed).map(({ id, name }, n) => (
                  <>
                    {n > 0 && ", "}
                    <a href={participantPage(led.id, id)}>{name}</a>
                  </>
                ))}
                {people.length > mostNamed &&
                  ` ${t("roster.and_more", { count: people.length - mostNamed })}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Publish>
  );
}
