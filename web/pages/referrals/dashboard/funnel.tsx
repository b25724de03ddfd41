import type { Figures } from "../../../../worker/referrals/insight/overview";
import { formatCount, formatRate } from "./format";

export type FunnelProps = Pick<
  Figures,
  | "clicks"
  | "signups"
  | "enrollments"
  | "click_to_signup_rate"
  | "signup_to_enrollment_rate"
  | "unattributed_signups"
> & { locale: string };

const width = 1000;

/** Clicks → sign-ups → enrolments, with what is lost at each step. */
export function Funnel(props: FunnelProps) {
  const { clicks, signups, enrollments, locale } = props;
  const steps = [
    { name: "Clicks", count: clicks, note: "people who followed a link" },
    {
      name: "Sign-ups",
      count: signups,
      note: `${formatRate(props.click_to_signup_rate, locale)} of clicks · ${formatCount(clicks - signups, locale)} went no further`,
    },
    {
      name: "Enrolments",
      count: enrollments,
      note: `${formatRate(props.signup_to_enrollment_rate, locale)} of sign-ups · ${formatCount(Math.max(0, signups - enrollments), locale)} not enrolled`,
    },
  ];
  const most = Math.max(clicks, signups, enrollments, 1);
  return (
    <>
      <ol class="funnel">
        {steps.map(({ name, count, note }) => (
          <li class="funnel__step" key={name}>
            <span class="funnel__name">{name}</span>
            <strong class="funnel__count">{formatCount(count, locale)}</strong>
            <svg
              class="funnel__bar"
              viewBox={`0 0 ${width} 12`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect class="funnel__track" width={width} height="12" />
              <rect
                class="funnel__fill"
                width={count === 0 ? 0 : Math.max(8, (count / most) * width)}
                height="12"
              />
            </svg>
            <span class="funnel__note">{note}</span>
          </li>
        ))}
      </ol>
      {props.unattributed_signups > 0 && (
        <p class="quiet small">
          {`Besides, ${formatCount(props.unattributed_signups, locale)} signed up that no link earned.`}
        </p>
      )}
    </>
  );
}
