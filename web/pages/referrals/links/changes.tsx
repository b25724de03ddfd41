import type { ReferralRecord } from "../../../../worker/referrals/links/schemas";
import { Button, Card, Confirm, PostForm } from "../../../ui";

/** Stopping a link, or replacing it by a new one. */
export function LinkChanges({ link, csrf }: { link: ReferralRecord; csrf: string }) {
  if (link.replaced_by) return null;
  const home = `/dashboard/links/${link.id}`;
  return (
    <Card title="Stop or replace it">
      <div class="row">
        {link.status !== "revoked" && (
          <Confirm label="Revoke" icon="close">
            <p>It stops everywhere within a minute, for good. What it brought stays.</p>
            <PostForm action={`${home}/revoke`} csrf={csrf}>
              <Button tone="danger">Yes, revoke it</Button>
            </PostForm>
          </Confirm>
        )}
        <Confirm label="Regenerate" icon="refresh">
          <p>
            You get a new link with the same label; this one stops. Use it when a link got into wrong hands.
          </p>
          <PostForm action={`${home}/regenerate`} csrf={csrf} once>
            <Button tone="plain">Yes, replace it</Button>
          </PostForm>
        </Confirm>
      </div>
    </Card>
  );
}
