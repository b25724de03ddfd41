import { siteOrigin } from "../../core/http/origin";
import { type PageCall, Pages, renderPage } from "../../core/http/pages";
import { idOf } from "../../core/http/show";
import { qrSvg } from "../../core/qr/qr";
import { everybody } from "../access/rules";
import { admitFacilitating } from "../guest/admit";
import { readFilter } from "../leading/filter";
import { readLed } from "../leading/read-led";
import { readFigures } from "../progress/read-figures";
import { isWorkshopType, type WorkshopType, workshopTypes } from "../workshop-types";
import { Room } from "./views/room";

/** The workshop that the room is at: the address's, else the first that somebody still has open. */
const shownIn = (asked: string | undefined, open: (type: WorkshopType) => number): WorkshopType =>
  isWorkshopType(asked ?? "")
    ? (asked as WorkshopType)
    : (workshopTypes.find((type) => open(type) > 0) ?? "workshop_1");

/** For the projector: counts, the target, and the way in. Nobody is named, and nothing that anybody wrote stands here. */
async function showRoom(call: PageCall<undefined>): Promise<Response> {
  const { c, db, env, now, t } = call;
  const id = idOf(call);
  const { filter, query } = await readFilter(call);
  const [led, figures] = await Promise.all([readLed(db, id), readFigures(db, id, filter, now)]);
  const stream = new URLSearchParams(filter as Record<string, string>).toString();
  const signIn = `${siteOrigin({ env })}/login`;
  return renderPage(c, {
    title: `${t("projecting.room")}: ${led.title}`,
    isSheet: true,
    headers: { "cache-control": "private, no-store" },
    body: (
      <Room
        {...{ led, figures, query, signIn }}
        workshop={shownIn(c.req.query("workshop"), (type) => figures.by_workshop[type].open)}
        code={qrSvg(signIn)}
        stream={`/api/v1/workshops/assessments/${id}/live${stream ? `?${stream}` : ""}`}
      />
    ),
  });
}

export const roomPages = new Pages().get(
  "/mana/workshops/assessments/:id/facilitator/room",
  { access: everybody, admit: admitFacilitating },
  showRoom,
);
