import { formatNumber, formatRate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Island } from "../../../../web/islands/island";
import { Live, listAddress } from "../../../../web/ui";
import type { Figures } from "../../facilitating/schemas";
import { ledPage } from "../../leading/paths";
import { type Led, titleOf } from "../../leading/views/led";
import { ReachBar } from "../../leading/views/reach-bar";
import { numberOf, type WorkshopType, workshopTypes } from "../../workshop-types";
import RoomKeysIsland from "../islands/room-keys.island";

export interface RoomProps {
  led: Led;
  figures: Figures;
  workshop: WorkshopType;
  /** As the address narrows it. */
  query: Record<string, string>;
  /** The sign-in page, and its code as SVG. */
  signIn: string;
  code: string;
  stream: string;
}

const Tile = ({ label, value, figure }: { label: string; value: string; figure?: string }) => (
  <div class="room__tile">
    <dt>{label}</dt>
    <dd data-figure={figure}>{value}</dd>
  </div>
);

/** A wall that everybody reads: how many are in, write, have sent, and how one comes in. */
export function Room({ led, figures, workshop, query, signIn, code, stream }: RoomProps) {
  const { t, locale } = useLanguage();
  const path = ledPage(led.id, "room/");
  const of = figures.by_workshop[workshop];
  const n = (value: number) => formatNumber(value, locale);
  return (
    <main id="main" class="room" tabIndex={-1}>
      <header class="room__head">
        <div>
          <h1>
            {t("projecting.workshop", { n: numberOf(workshop), title: titleOf(led, workshop, locale) })}
          </h1>
          <p>{led.title}</p>
        </div>
        <nav class="room__nav" aria-label={t("projecting.choose")}>
          {workshopTypes.map((type) => (
            <a
              key={type}
              href={listAddress(path, query, { workshop: type })}
              aria-current={type === workshop ? "page" : undefined}
              aria-label={`${numberOf(type)}. ${titleOf(led, type, locale)}`}
              data-room={numberOf(type)}
            >
              {numberOf(type)}
            </a>
          ))}
          <a href={ledPage(led.id, "dashboard/")} data-room="leave">
            {t("projecting.leave")}
          </a>
        </nav>
      </header>
      <div class="room__body">
        <Live id="room" stream={stream} every={3}>
          <dl class="room__tiles">
            <Tile label={t("leading.in")} value={n(figures.onboarded)} figure="onboarded" />
            <Tile label={t("leading.writing")} value={n(of.in_progress)} figure={`${workshop}_in_progress`} />
            <Tile label={t("projecting.sent")} value={n(of.completed)} figure={`${workshop}_completed`} />
            <Tile
              label={t("projecting.of_all")}
              value={n(figures.total_participants)}
              figure="total_participants"
            />
          </dl>
          <div class="room__reach">
            <ReachBar rate={of.rate ?? 0} target={led.target_rate} />
            <p>
              {t("projecting.reach", {
                rate: formatRate(of.rate, locale),
                target: formatRate(led.target_rate, locale),
              })}
              {of.target_met && <strong> ✓ {t("leading.target_met")}</strong>}
            </p>
          </div>
        </Live>
        <figure class="room__code">
          <img
            src={`data:image/svg+xml,${encodeURIComponent(code)}`}
            alt={t("projecting.code")}
            width="320"
            height="320"
          />
          <figcaption>{signIn.replace(/^https?:\/\//, "")}</figcaption>
        </figure>
      </div>
      <Island name="workshops/room-keys" of={RoomKeysIsland} props={{ words: t("projecting.keys") }} />
    </main>
  );
}
