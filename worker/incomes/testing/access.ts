/** Who may call what of incomes (worker/testing/access-matrix.ts). */
export const access = `
                                             nobody   unitadmin another  editor   onlooker external admin    key
`;
