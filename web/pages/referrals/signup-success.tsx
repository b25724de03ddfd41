import { type SignupCampaignProps, SignupFrame } from "./signup-frame";

/** After signing up. The campaign is null where the address does not say which. */
export function SignupSuccess({ campaign }: { campaign: SignupCampaignProps | null }) {
  return (
    <SignupFrame {...(campaign ?? { name: "", logoUrl: null, organisation: "" })}>
      <h1 tabIndex={-1}>You are signed up</h1>
      <p>
        Thank you{campaign ? ` for signing up for ${campaign.name}` : ""}. You will hear from us at the
        address that you gave. There is nothing more to do; you can close this page.
      </p>
    </SignupFrame>
  );
}

/** After "continue on another device". */
export function InterestNoted({ campaign, address }: { campaign: SignupCampaignProps; address: string }) {
  return (
    <SignupFrame {...campaign}>
      <h1 tabIndex={-1}>Go on where you like</h1>
      <p>
        You are not signed up yet. On the other device, open this page and sign up with the same e-mail
        address:
      </p>
      <p>
        <a href={address}>{address}</a>
      </p>
    </SignupFrame>
  );
}
