package app.galley.workbench;

import app.galley.workbench.category.AnalysedCalls;
import app.galley.workbench.category.CategoryDesk;
import app.galley.workbench.filter.FilterTrial;
import app.galley.workbench.filter.Filters;
import app.galley.workbench.filter.WordForms;
import app.galley.workbench.model.KeptTexts;
import app.galley.workbench.model.Models;
import app.galley.workbench.resource.OnOffer;
import app.galley.workbench.vocabulary.Dismissed;
import app.galley.workbench.vocabulary.RegionCopies;
import app.galley.workbench.vocabulary.Suggesting;
import app.galley.workbench.vocabulary.Trials;
import app.galley.workbench.vocabulary.VocabularyDesk;

/// The use cases of what is managed at the service beside jobs.
///
/// @param vocabularies custom vocabularies
/// @param regionCopies copies vocabularies to other regions
/// @param filters vocabulary filters
/// @param wordForms proposes other forms of the words of a filter
/// @param filterTrial shows what a filter would do
/// @param models custom language models
/// @param suggesting says what corrections suggest for vocabularies
/// @param dismissed the suggestions that nobody wants to see again
/// @param trials tries whether a vocabulary helps
/// @param categories call categories
/// @param calls the calls on which rules can be tried
/// @param onOffer what the service has that jobs can be given
/// @param keptTexts the texts that were gathered for a language model
public record Resources(VocabularyDesk vocabularies, RegionCopies regionCopies, Filters filters, WordForms wordForms, FilterTrial filterTrial, Models models,
                        Suggesting suggesting, Dismissed dismissed, Trials trials, CategoryDesk categories, AnalysedCalls calls, OnOffer onOffer,
                        KeptTexts keptTexts) { }
