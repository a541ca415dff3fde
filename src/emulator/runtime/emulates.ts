type Scalar = string | boolean | null | undefined | Date;

/** Exact sameness: a number is assignable to every numeric enum, so assignability cannot tell the two apart. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Numbers and texts pass as they are, enums and literal unions do not: inside they are `EnumValue` or plain text. */
type Value<T> = Same<T, number> extends true ? T : [T] extends [Scalar] ? T : never;

type Arguments<A extends readonly unknown[]> = {
  [I in keyof A]: [Value<A[I]>] extends [never] ? never : A[I];
};

/** The live service gives null in more places than the typings say. */
type Result<R> = Same<R, number> extends true ? R | null : [R] extends [Scalar] ? R | null : unknown;

/**
 * The named members of a real service interface as an emulated class must have them: same names, same scalar
 * parameters (of the last overload), same scalar results; objects are free, because they are our own classes inside.
 */
export type Emulates<T, K extends keyof T> = {
  [P in K]: T[P] extends (...args: infer A) => infer R ? (...args: Arguments<A>) => Result<R> : unknown;
};
