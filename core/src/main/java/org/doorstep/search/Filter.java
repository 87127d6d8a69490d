package org.doorstep.search;

/// A need that narrows an enquiry. What a listing does not state comes after what is known to
/// fit
/// and is said; for `Women`, `Men` and anything where being wrong does harm, only what is known
/// to fit.
public sealed interface Filter {

    /// Costs nothing.
    ///
    /// @param only whether a price rules an offer out; who merely is short of money finds what is
    ///     free first, and after it what costs something
    record Free(boolean only) implements Filter {

        /// What has to be asked where nobody stated a price.
        public static final String TO_ASK = "what it costs";
    }

    /// Can be entered without a step.
    record StepFree() implements Filter {}

    /// For women only.
    record Women() implements Filter {}

    /// For men only.
    record Men() implements Filter {}

    /// Takes place online.
    record Online() implements Filter {}

    /// Takes place by telephone.
    record ByPhone() implements Filter {}

    /// Not in a place that feels medical.
    record NonClinical() implements Filter {}

    /// Is offered in this language (ISO 639).
    record InLanguage(String code) implements Filter {}

    /// Open to somebody of this age in years.
    record Age(int years) implements Filter {}

    /// Open to a child whose age nobody said.
    ///
    /// @param little whether it is under school age ("little ones")
    record Child(boolean little) implements Filter {

        /// Up to this age a person is a child, in years.
        public static final int OLDEST = 15;

        /// Up to this age a child is under school age, in years.
        public static final int LITTLE = 4;

        /// A child of any age.
        public Child() {
            this(false);
        }

        /// How old such a child is at most, in years.
        public int oldest() {
            return little ? LITTLE : OLDEST;
        }
    }

    /// The filter as the contract writes it: `step-free`, `language:bn`, `age:82`;
    /// `child` besides.
    default String id() {
        return switch (this) {
            case Free _ -> "free";
            case StepFree _ -> "step-free";
            case Women _ -> "women";
            case Men _ -> "men";
            case Online _ -> "online";
            case ByPhone _ -> "phone";
            case NonClinical _ -> "non-clinical";
            case InLanguage(var code) -> "language:" + code;
            case Age(var years) -> "age:" + years;
            case Child _ -> "child";
        };
    }
}
