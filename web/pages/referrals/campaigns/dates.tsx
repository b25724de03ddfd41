import { Day } from "../parts/time";

/** "from 1 Nov 2026", or both ends. */
export function CampaignDates({ campaign }: { campaign: { starts_on: string; ends_on: string | null } }) {
  const { starts_on: first, ends_on: last } = campaign;
  return last ? (
    <>
      <Day day={first} /> – <Day day={last} />
    </>
  ) : (
    <>
      from <Day day={first} />
    </>
  );
}
