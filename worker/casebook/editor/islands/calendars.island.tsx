import { useEffect } from "preact/hooks";
import { fromBs, readBs, toBs, writeBs } from "../../calendar/bikram-sambat";
import { Calendars } from "../views/calendars";

const dateOf = (field: HTMLInputElement): HTMLInputElement | null => {
  const date = document.getElementById(field.id.replace(/_bs$/, ""));
  return date instanceof HTMLInputElement ? date : null;
};

const say = (date: string): string => {
  const day = toBs(date);
  return day ? writeBs(day) : "";
};

/** Each day in both calendars: what is given in one shows in the other. Only the date is sent. */
export default function CalendarsIsland(props: { form: string }) {
  useEffect(() => {
    const take = () => {
      for (const field of document.querySelectorAll<HTMLInputElement>(`#${props.form} input[name$="_bs"]`)) {
        field.removeAttribute("name");
        field.dataset.bs = "";
        if (field.value === "") field.value = say(dateOf(field)?.value ?? "");
      }
    };
    let isOurs = false; // what is set here is no reason to set the other
    const follow = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || isOurs) return;
      if (target.dataset.bs !== undefined) {
        const date = dateOf(target);
        const day = readBs(target.value);
        const isNone = target.value.trim() !== "" && day === null;
        target.setAttribute("aria-invalid", String(isNone));
        if (!date || isNone) return;
        date.value = day ? (fromBs(day) ?? "") : "";
        isOurs = true;
        date.dispatchEvent(new Event("input", { bubbles: true }));
        isOurs = false;
        return;
      }
      const beside = document.getElementById(`${target.id}_bs`);
      if (beside instanceof HTMLInputElement) beside.value = say(target.value);
    };
    take();
    const rows = new MutationObserver(take);
    rows.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("input", follow);
    return () => {
      rows.disconnect();
      document.removeEventListener("input", follow);
    };
  }, [props.form]);
  return <Calendars {...props} />;
}
