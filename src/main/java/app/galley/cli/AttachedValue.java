package app.galley.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/// An option whose value may be left out takes it only after `=`; the next word is none.
final class AttachedValue implements IParameterPreprocessor {
    @Override
    public boolean preprocess(Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        if (" ".equals(info.get("separator"))) {
            words.push("");
        }
        return false;
    }
}
