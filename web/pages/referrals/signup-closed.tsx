import { type SignupCampaignProps, SignupFrame } from "./signup-frame";

const longDate = (day: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** A campaign that takes no sign-ups: over, or not begun. */
export function SignupClosed(props: SignupCampaignProps & { opensOn: string | null }) {
  const { name, opensOn } = props;
  return (
    <SignupFrame {...props}>
      {opensOn ? (
        <>
          <h1>Not open yet</h1>
          <p>
            You can sign up for {name} from <time dateTime={opensOn}>{longDate(opensOn)}</time> on.
          </p>
        </>
      ) : (
        <>
          <h1>Sign-up is closed</h1>
          <p>
            {name} no longer takes sign-ups. Ask whoever sent you here whether there is another way to take
            part.
          </p>
        </>
      )}
    </SignupFrame>
  );
}
