import { useLanguage } from "../../../../web/i18n/language";
import { Card } from "../../../../web/ui";
import { OfficerFigures, type OfficerFiguresProps } from "./officer-figures";

export interface OfficerLastSeenProps extends OfficerFiguresProps {
  links: { name: string; url: string }[];
  timeZone: string;
}

/**
 * What stays on the phone for when there is no connection: figures and links, nobody's name or address.
 * `{when}` is filled in where it is shown (web/offline/last-seen.ts).
 */
export function OfficerLastSeen({ links, timeZone, ...figures }: OfficerLastSeenProps) {
  const { t, locale } = useLanguage();
  return (
    <template id="last-seen" data-locale={locale} data-zone={timeZone}>
      <p class="last-seen">{t("offline.figures_of")}</p>
      <OfficerFigures {...figures} />
      {links.length > 0 && (
        <Card title={t("officer.links")}>
          <ul class="last-seen__links">
            {links.map(({ name, url }) => (
              <li key={url}>
                <strong>{name}</strong>
                <br />
                <a href={url}>{url}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </template>
  );
}
