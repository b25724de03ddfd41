import type { OfficerRecord } from "../../../../worker/referrals/officers/schemas";
import { Button, Card, Confirm, FormActions, PostForm } from "../../../ui";

/** Whether and how the officer signs in. */
export function OfficerAccess({ officer, csrf }: { officer: OfficerRecord; csrf: string }) {
  const home = `/dashboard/officers/${officer.id}`;
  if (officer.status === "inactive") {
    return (
      <Card title="Sign-in">
        <p>Active again, they can sign in, and their links that were not revoked work.</p>
        <PostForm action={`${home}/activate`} csrf={csrf}>
          <FormActions>
            <Button tone="plain">Reactivate officer</Button>
          </FormActions>
        </PostForm>
      </Card>
    );
  }
  return (
    <Card title="Sign-in">
      <div class="row">
        <Confirm label="Reset password" icon="key">
          <p>
            They are signed out everywhere. You get a new temporary password and an invitation link to pass
            on.
          </p>
          <PostForm action={`${home}/reset-password`} csrf={csrf}>
            <Button tone="plain">Yes, reset it</Button>
          </PostForm>
        </Confirm>
        <Confirm label="Deactivate officer" icon="close">
          <p>They are signed out at once and their links stop. What they brought stays.</p>
          <PostForm action={`${home}/deactivate`} csrf={csrf}>
            <Button tone="danger">Yes, deactivate</Button>
          </PostForm>
        </Confirm>
      </div>
    </Card>
  );
}
