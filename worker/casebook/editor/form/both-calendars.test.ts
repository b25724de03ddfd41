import { expect, it } from "vitest";
import { inOneCalendar } from "./both-calendars";

it("a day in Bikram Sambat becomes its date; what is none is refused in its place", () => {
  expect(
    inOneCalendar({
      ...{ "timeline.0.date": "2020-01-01", "timeline.0.date_bs": "२०८१/८/१४", case_end_date: "" },
      ...{ case_end_date_bs: "2081-13-01", case_start_date: "2024-01-02", case_start_date_bs: " " },
    }),
  ).toEqual({
    ...{ "timeline.0.date": "2024-11-29", case_end_date: "2081-13-01", case_start_date: "2024-01-02" },
  });
});
