import { PublicShell } from "../../../layout/public-shell";
import { Button } from "../../../ui/button";
import { Field } from "../../../ui/field";
import { type FormState, freshForm } from "../../../ui/form-state";
import { FormFaults, PostForm } from "../../../ui/post-form";
import { IdentifierField } from "./identifier-field";

const back = <a href="/login">Back to sign in</a>;

export function Forgot({ form }: { form: FormState }) {
  return (
    <PublicShell foot={back}>
      <h1>Choose a new password</h1>
      <p class="quiet">We send you a link. It works once, for an hour.</p>
      <PostForm action="/forgot" csrf="">
        <FormFaults form={form} />
        <IdentifierField form={form} />
        <Button>Send the link</Button>
      </PostForm>
    </PublicShell>
  );
}

/** The same whether or not somebody was found. */
export function ForgotSent() {
  return (
    <PublicShell foot={back}>
      <h1>Look at your mail</h1>
      <p>
        If we know that address, a link is on its way. No mail after a few minutes? Look among the unwanted
        ones, or ask whoever invited you for a new link: they can send it by WhatsApp too.
      </p>
    </PublicShell>
  );
}

export interface ChooseProps {
  form?: FormState;
  action: string;
  csrf?: string;
  /** Of the link; none where a signed-in person changes theirs. */
  token?: string;
  title: string;
  lead: string;
  /** Asks for the current password too. */
  withCurrent?: boolean;
  /** For the browser's password manager. */
  login: string;
  button: string;
}

/** One new password: by a link, or because the one given at first was temporary. */
export function ChoosePassword(props: ChooseProps) {
  const { form = freshForm(), action, csrf = "", token, title, lead, withCurrent, login, button } = props;
  return (
    <PublicShell>
      <h1>{title}</h1>
      <p class="quiet">{lead}</p>
      <PostForm action={action} csrf={csrf}>
        <FormFaults form={form} />
        {token && <input type="hidden" name="token" value={token} />}
        <input type="text" name="username" value={login} autocomplete="username" hidden />
        {withCurrent && (
          <Field
            form={form}
            name="current_password"
            label="Current password"
            type="password"
            autocomplete="current-password"
            required
            autoFocus
          />
        )}
        <Field
          form={form}
          name="new_password"
          label="New password"
          hint="At least 10 characters. A few words that you remember are better than one strange one."
          type="password"
          autocomplete="new-password"
          required
          autoFocus={!withCurrent}
        />
        <Button>{button}</Button>
      </PostForm>
    </PublicShell>
  );
}

export function LinkUsedUp() {
  return (
    <PublicShell foot={back}>
      <h1>This link is not valid any more</h1>
      <p>
        It was used already, or its time is over. <a href="/forgot">Ask for a new one</a>, or ask whoever
        invited you.
      </p>
    </PublicShell>
  );
}
