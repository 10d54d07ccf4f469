/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grammar.h -- small words and endings that rules ask for by what they do.
 *
 * No rule is written with a word of a language: it asks for the preposition that
 * tells whose part something is, KT_W(OF), and the lexicon has a row
 *   function,of,af
 * that says which word that is.  A word may do several things, and several words the
 * same: the value is a list of names, parted by blanks. */
#ifndef KT_LEXICON_GRAMMAR_H
#define KT_LEXICON_GRAMMAR_H

#include "kommunetal/base/bits.h"

/* The name a rule uses, that in the file, and a word of it in Danish. */
#define KT_FUNCTION_WORDS(X)                                                                       \
	X(A, "a")               /* en, et */                                                       \
	X(ABOUT, "about")       /* om */                                                           \
	X(AFTER, "after")       /* efter */                                                        \
	X(AGAINST, "against")   /* mod: what a figure is compared with */                          \
	X(AMONG, "among")       /* blandt */                                                       \
	X(AND, "and")           /* og */                                                           \
	X(APIECE, "apiece")     /* à: of each of what stands before it */                         \
	X(AS, "as")             /* som */                                                          \
	X(BECAME, "became")     /* blev */                                                         \
	X(BEFORE, "before")     /* inden */                                                        \
	X(BETWEEN, "between")   /* mellem */                                                       \
	X(BEYOND, "beyond")     /* derover, yngre: all on that side of a bound */                  \
	X(BOTH, "both")         /* begge */                                                        \
	X(BUT, "but")           /* men */                                                          \
	X(BY, "by")             /* ved */                                                          \
	X(DOWN, "down")         /* ned */                                                          \
	X(EARLIER, "earlier")   /* før, tidligere */                                              \
	X(FEW, "few")           /* få */                                                          \
	X(FEWER, "fewer")       /* færre: smaller in number */                                    \
	X(FOR, "for")           /* for */                                                          \
	X(FROM, "from")         /* fra */                                                          \
	X(HIGHER, "higher")     /* højere */                                                      \
	X(IF, "if")             /* hvis, såfremt */                                               \
	X(IN, "in")             /* i */                                                            \
	X(INWARD, "inward")     /* ind */                                                          \
	X(IS, "is")             /* er */                                                           \
	X(IT, "it")             /* det: stands for what has been told, or is an article */         \
	X(LESS, "less")         /* mindre */                                                       \
	X(LETTER_A, "letter-a") /* a: a letter, or the same as à */                               \
	X(LOWER, "lower")       /* lavere */                                                       \
	X(MANY, "many")         /* mange */                                                        \
	X(MORE, "more")         /* mere */                                                         \
	X(MUCH, "much")         /* meget */                                                        \
	X(NO, "no")             /* ingen, uden */                                                  \
	X(NOT, "not")           /* ikke */                                                         \
	X(NUMEROUS, "numerous") /* flere: larger in number */                                      \
	X(OF, "of")             /* af */                                                           \
	X(ON, "on")             /* på */                                                          \
	X(ONESELF, "oneself")   /* sig */                                                          \
	X(ONLY, "only")         /* kun */                                                          \
	X(OPPOSED, "opposed")   /* imod */                                                         \
	X(OR, "or")             /* eller */                                                        \
	X(OUT, "out")           /* ud */                                                           \
	X(OVER, "over")         /* over */                                                         \
	X(PER, "per")           /* pr. */                                                          \
	X(SINCE, "since")       /* siden */                                                        \
	X(SPEAKER, "speaker")   /* vi, man */                                                      \
	X(THAN, "than")         /* end */                                                          \
	X(THAT, "that")         /* at: opens a clause, or stands before an infinitive */           \
	X(THAT_IS, "that-is")   /* altså: says the same once more */                              \
	X(THE, "the")           /* den, of a thing; or it stands for one */                        \
	X(THEM, "them")         /* dem */                                                          \
	X(THERE, "there")       /* der */                                                          \
	X(THESE, "these")       /* disse */                                                        \
	X(THEY, "they")         /* de: an article in the plural, or it stands for more than one */ \
	X(THROUGH, "through")   /* gennem */                                                       \
	X(TIMES, "times")       /* gange */                                                        \
	X(TO, "to")             /* til */                                                          \
	X(UNDER, "under")       /* under */                                                        \
	X(UP, "up")             /* op */                                                           \
	X(WAS, "was")           /* var */                                                          \
	X(WELL_AS, "well-as")   /* samt */                                                         \
	X(WHEN, "when")         /* når */                                                         \
	X(WHERE, "where")       /* hvor */                                                         \
	X(WHOLE, "whole")       /* hele */                                                         \
	X(WILL, "will")         /* vil: what is meant to be */                                     \
	X(WITH, "with")         /* med */                                                          \
	X(WITHOUT, "without")   /* uden */                                                         \
	X(WOULD, "would")       /* ville: what is not */

enum kt_function_word {
#define X(name, text) KT_FUNCTION_##name,
	KT_FUNCTION_WORDS(X)
#undef X
		KT_N_FUNCTION_WORDS
};
G_STATIC_ASSERT(KT_N_FUNCTION_WORDS <= KT_BITS_MAX);

/* KT_W(AND, OR): any of these. */
#define KT_W(...) KT_BITS_OF(KT_FUNCTION_, __VA_ARGS__)

/* The names in VALUE, parted by blanks, as KT_W of each; FALSE if one is none. */
gboolean kt_function_words_read(const char *value, struct kt_bits *out);

/* Nouns and verbs that a rule is about, by what they mean: KT_S(TALLY) is a word for a number
 * that the text goes on about, and the lexicon has the row
 *   sense,tally,tallet
 * A term may begin or end in a star.  Terms that name a measure tell behind it what else they mean:
 *   measure,deviation rest,restbudget */
#define KT_WORD_SENSES(X)                                                                          \
	X(ABSTAINED, "abstained")           /* undlod: of votes */                                 \
	X(ACCOUNTS, "accounts")             /* regnskab: what a closed year came to */             \
	X(AFTERWARDS, "afterwards")         /* herefter, fremover: from then on */                 \
	X(AGE, "age")                       /* alder, aldersgruppe */                              \
	X(AMOUNT, "amount")                 /* beløb */                                           \
	X(ANY_DIFFERENCE, "any-difference") /* rest, forskel: of whatever stands beside it */      \
	X(APPLICATION, "application")       /* ansøgninger: to a pool */                          \
	X(BALLOT, "ballot")                 /* liste: before a party's letter */                   \
	X(APPLIED, "applied")               /* søgt, ansøgte */                                  \
	X(ARRIVED, "arrived")               /* modtaget, indkommet: of what comes in */            \
	X(ATTENDANCE, "attendance")         /* afbud, fraværende: of the meeting */               \
	X(ATTENDED, "attended")             /* deltog */                                           \
	X(BEGUN, "begun")                   /* indgået, åbnede: when what is told of began */    \
	X(BECOMES, "becomes")               /* bliver */                                           \
	X(BALANCE, "balance")               /* likviditet, gæld: what there is on a day */        \
	X(BRACKETS, "brackets")             /* parentes, parenteserne: the word */                 \
	X(BRINGS_IN, "brings-in")           /* giver, indbringer: of fares, to whom sells them */  \
	X(CARRIED_OVER, "carried-over")     /* overføres: to the next year */                     \
	X(CAME_TO, "came-to")               /* opgjort, været, udgjorde: what an expense was */   \
	X(CLOCK, "clock")                   /* døgnet, ugen: behind "gange i" */                  \
	X(CORRESPONDS, "corresponds")       /* svarende: "svarende til" */                         \
	X(COST, "cost")                     /* udgift */                                           \
	X(CURRENT, "current")               /* nuværende: as it is now */                         \
	X(DAY, "day")                       /* dag, dage, dagene */                                \
	X(DAYS, "days")                     /* dage */                                             \
	X(DAYS_OF_STAY,                                                                            \
		"days-of-stay")     /* sengedage: so much was delivered, nothing lasted so long */ \
	X(DECIDES, "decides")       /* anbefaler, godkendt: of points of the proposal */           \
	X(DIED, "died")             /* døde: the verb */                                          \
	X(ESTIMATE, "estimate")     /* overslag, forventet: what a price lies over or under */     \
	X(EVERY_YEAR, "every-year") /* helårsvirkning: of a year, whichever */                    \
	X(FALLS_DUE, "falls-due")   /* falder: of a grant that is paid in parts */                 \
	X(FIGURES, "figures")       /* tallene, opgjort: of a table, in the sentence below it */   \
	X(FILED, "filed")           /* sagsnr., dok.: what a case number stands behind */          \
	X(FOLLOW_UP, "follow-up")   /* opfølgningen: of a budget, as of a day */                  \
	X(FRAME, "frame")           /* ramme: of money, or a part of programme */                  \
	X(GRANTOR, "grantor") /* staten, finansloven, styrelsen: gives money to be asked for */    \
	X(GIVES, "gives")     /* giver, yder: of grants, to whom gets them */                      \
	X(GRADE, "grade")     /* karakter: what things on a scale are given */                     \
	X(HALF, "half")       /* halv: before "million" */                                         \
	X(GRANTS, "grants")   /* imødekommet: of what was applied for */                          \
	X(HAS_AT_HAND, "has-at-hand")       /* råder: "råder over" */                            \
	X(HIGHEST, "highest")               /* højest: most of all, or at most */                 \
	X(HAPPENS, "happens")               /* skete, lykkedes: of what was told before */         \
	X(INCOME, "income")                 /* indtægterne */                                     \
	X(INCLUDING, "including")           /* inkl. */                                            \
	X(LEADS_UP, "leads-up")             /* gjort, vokset: "op til" behind it is no bound */    \
	X(LEFT_OVER, "left-over")           /* tilbage */                                          \
	X(LOAN, "loan")                     /* lån: over so many years */                         \
	X(MAXIMAL, "maximal")               /* det maksimale tilskud: a bound of it */             \
	X(MINUS, "minus")                   /* minus */                                            \
	X(REMAINDER, "remainder")           /* restbeløbet */                                     \
	X(MONEY_MATTER, "money-matter")     /* budget, takst: an item so called is about money */  \
	X(MEASURED, "measured")             /* målinger, prøver: of water or air, in no money */ \
	X(MEMBER, "member")                 /* medlemmer: of a council, who vote */                \
	X(MOVED, "moved")                   /* flyttes, udskydes: from one year to another */      \
	X(MUNICIPALITIES, "municipalities") /* kommuner */                                         \
	X(MUNICIPALITY, "municipality")     /* kommune, kommunens: behind or before its name */    \
	X(NEARLY, "nearly")                 /* godt, knap: blurs, and bounds nothing */            \
	X(NEGATIVE, "negative")             /* negativ, negative: of what is less than nothing */  \
	X(NOUN_OR_VERB, "noun-or-verb")     /* mangler, krav: behind an adjective a noun */        \
	X(NOTHING_WITHOUT_IN, "nothing-without-in") /* gang, brug: "i gang", "i brug" */           \
	X(OCCASION, "occasion")       /* gang, dag: "hver tredje gang" counts nothing */           \
	X(OFTEN, "often")             /* årligt, hver: how often it is done, behind "gange" */    \
	X(OUTCOME, "outcome")         /* resultat: of accounts, or of anything */                  \
	X(PAYS, "pays")               /* betaler, dækker: of one of several */                    \
	X(PAYMENT, "payment")         /* egenbetalingen: of one, or of all together */             \
	X(PERCENT, "percent")         /* procent, belægningsprocent */                            \
	X(PERMILLE, "permille")       /* promille: of the value that is taxed */                   \
	X(PIECES, "pieces")           /* stk.: of whatever is counted */                           \
	X(POINT, "point")             /* point: behind a percent sign */                           \
	X(POOL, "pool")               /* puljen: of money to be asked for */                       \
	X(POLITICAL, "political")     /* partierne, flertallet: who decides */                     \
	X(PRICE_LEVEL, "price-level") /* priser, p/l: behind a year, in its money */               \
	X(PROGRAMME, "programme")     /* programmer */                                             \
	X(PROPOSED, "proposed")       /* foreslås, tildelt: what is given of the applied for */   \
	X(REQUIRES, "requires")       /* kræves, normen: whatever each has to have */             \
	X(RECEIVED, "received")       /* modtaget, fået: of money that others give */             \
	X(REFUND, "refund")           /* refusion, refunderer */                                   \
	X(REFUSAL, "refusal")         /* afslag: of what was applied for */                        \
	X(REPEATED, "repeated")       /* afholdt, drøftet: done so often, no count of cases */    \
	X(RESOLVES, "resolves")       /* besluttet, foreslår: what they do */                     \
	X(REST, "rest")   /* rest, restbudget: an amount, though it stands as a deviation */       \
	X(SCALE, "scale") /* skalaen: what something is measured by */                             \
	X(SET_ASIDE, "set-aside")         /* afsat, afsætter: of money for a purpose */           \
	X(SHARE, "share")                 /* andel: of money that is shared out */                 \
	X(SO_FAR, "so-far")               /* til dato */                                           \
	X(SPELL_OF, "spell-of")           /* sygedage, støttetimer: tells what the time is of */  \
	X(SPENT, "spent")                 /* forbrug: in a year that runs, so far */               \
	X(SPREAD, "spread")               /* fordelt: over the rows of a table */                  \
	X(SPREADS, "spreads")             /* fordelt, udskiftet: over so many years */             \
	X(STATE, "state")                 /* staten: who pays back */                              \
	X(STREET, "street")               /* vej: what a house number stands behind */             \
	X(SUBSECTION, "subsection")       /* stk.: of a section of a law */                        \
	X(SUM, "sum")                     /* i alt: of whatever */                                 \
	X(SURPLUS, "surplus")             /* overskud, underskud: what is left of income */        \
	X(TAKE, "take")                   /* tage: "at tage" leads to what is taken note of */     \
	X(TALLY, "tally")                 /* tallet */                                             \
	X(TALLY_OF, "tally-of")           /* elevtallet: of what is counted */                     \
	X(TELLS_FIGURES, "tells-figures") /* tallene, opgjort: says of figures what they are */    \
	X(THE_REST, "the-rest")           /* resten: of whatever is parted */                      \
	X(THE_YEAR, "the-year")           /* året */                                              \
	X(TIME_LIMIT, "time-limit")       /* frist, garanti: bounds nothing but a time */          \
	X(TITLED, "titled")               /* projekt, ansøger: behind its colon stands a name */  \
	X(TURNED, "turned")               /* forværret, forbedret: of a result */                 \
	X(VACANT, "vacant")               /* ledig, tom: what is there and not taken */            \
	X(VAT, "vat")                     /* moms: what only money has */                          \
	X(UNIT_WORD, "unit-word")         /* pct.: names the unit, and no measure */               \
	X(USUAL, "usual")                 /* i en normal vinter */                                 \
	X(VAGUE_NUMBER, "vague-number")   /* par, halvt: "et par år" */                           \
	X(VOTED, "voted")                 /* stemte */                                             \
	X(WENT, "went")                   /* gået: "frem", "tilbage" */                           \
	X(AHEAD, "ahead")                 /* frem: "gået 37 elever frem" */                       \
	X(WORK, "work")                   /* arbejdskraft, frivillige: so many hours of it */      \
	X(WEEK, "week")                   /* uge, ugerne: before its number */                     \
	X(YEARLY, "yearly")               /* årlig */                                             \
	X(YEARS, "years")                 /* år */                                                \
	X(YEARS_LONG, "years-long")       /* årig, årigt: of an agreement, not of a person */    \
	X(YEARS_OF, "years-of")           /* års */                                               \
	X(YEARS_OLD, "years-old")         /* årig, årige, årigt */

enum kt_word_sense {
#define X(name, text) KT_SENSE_##name,
	KT_WORD_SENSES(X)
#undef X
		KT_N_WORD_SENSES
};
G_STATIC_ASSERT(KT_N_WORD_SENSES <= KT_BITS_MAX);

/* KT_S(APPLIED, PROPOSED): any of these. */
#define KT_S(...) KT_BITS_OF(KT_SENSE_, __VA_ARGS__)

/* The same as kt_function_words_read, of senses. */
gboolean kt_word_senses_read(const char *value, struct kt_bits *out);

/* What the ending of a word tells of it, for words that the lexicon does not know.
 *
 * Nor is a rule written with an ending: it asks for KT_F(PAST), and the lexicon has rows
 *   form,past,ede
 *   form,past,te
 * An ending may tell several things; what a rule may conclude from it is the rule's. */
#define KT_WORD_FORMS(X)                                                                           \
	/* nouns */                                                                                \
	X(DEFINITE, "definite")               /* grunden, huset, borgerne */                       \
	X(DEFINITE_COMMON, "common")          /* grunden, and not huset */                         \
	X(DEFINITE_PLURAL, "definite-plural") /* borgerne */                                       \
	X(ARTICLE, "article")                 /* all of the ending that a stem lacks: borg-erne */ \
	X(PLURAL, "plural")                   /* timer */                                          \
	X(AGENTS, "agents")                   /* sejlere: who does it */                           \
	X(THE_AGENTS, "the-agents")           /* sejlerne */                                       \
	X(PERSONS, "persons")   /* døde, ledige, ansatte: adjectives that stand for persons */    \
	X(GENITIVE, "genitive") /* kommunens */                                                    \
	X(NO_GENITIVE, "no-genitive")   /* proces-s: ends as if it were one */                     \
	X(OWNER, "owner")               /* fristens, husets: whose, in the definite */             \
	X(OWNER_COMMON, "owner-common") /* fristens, and not husets */                             \
	X(DOING, "doing")               /* rydning, udvidelse: that something is done */           \
	X(NOMINAL, "nominal")           /* whatever else the word is, it is no verb */             \
	/* adjectives and adverbs */                                                               \
	X(WEAK, "weak")                               /* store: definite or plural */              \
	X(SUPERLATIVE, "superlative")                 /* største */                               \
	X(REGULAR_SUPERLATIVE, "regular-superlative") /* laveste */                                \
	X(ADJECTIVE, "adjective")                     /* økonomisk-e, lovpligt-ige */             \
	X(ADVERBIAL, "adverbial") /* væsentligt: an adverb, unless a noun follows */              \
	X(EITHER, "either")       /* of these an adjective in any place: dansk */                  \
	X(ADVERB, "adverb")       /* forholdsvis */                                                \
	/* verbs */                                                                                \
	X(INFINITIVE, "infinitive")                 /* bygge */                                    \
	X(PASSIVE, "passive")                       /* bygges */                                   \
	X(PRESENT, "present")                       /* bygger */                                   \
	X(PRESENT_OR_PLURAL, "present-or-plural")   /* slår, bygger; år, timer */                \
	X(FINITE, "finite")                         /* bygger, byggede */                          \
	X(PAST, "past")                             /* byggede, brugte */                          \
	X(REGULAR_PAST, "regular-past")             /* byggede, and not brugte */                  \
	X(STRONG_PAST, "strong-past")               /* stod */                                     \
	X(PARTICIPLE, "participle")                 /* bygget, brugt; in the plural byggede */     \
	X(REGULAR_PARTICIPLE, "regular-participle") /* bygget */                                   \
	X(SURE_PARTICIPLE, "sure-participle")       /* planlagt, visiteret: hardly a noun */       \
	X(SUPINE, "supine")                         /* bygget, brugt: what follows "har" */        \
	X(NAMING_PARTICIPLE, "naming-participle")   /* de udeblevne, de fremmødte */              \
	X(PRESENT_PARTICIPLE, "present-participle") /* ledende */

enum kt_word_form {
#define X(name, text) KT_FORM_##name,
	KT_WORD_FORMS(X)
#undef X
		KT_N_WORD_FORMS
};
G_STATIC_ASSERT(KT_N_WORD_FORMS <= KT_BITS_MAX);

/* KT_F(PAST, PASSIVE): any of these. */
#define KT_F(...) KT_BITS_OF(KT_FORM_, __VA_ARGS__)

/* The same as kt_function_words_read, of forms. */
gboolean kt_word_forms_read(const char *value, struct kt_bits *out);

#endif
