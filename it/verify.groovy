// After the last run of each project: what it was to say it has said, and it failed for the right reason.
def log = new File(basedir, "build.log").readLines()
def expected = new File(basedir, "expected.txt")
if (expected.exists()) {
    expected.readLines().each { line -> assert log.any { it.contains(line) } : "not in build.log: " + line }
}
if (!new File(basedir, "invoker.properties").text.contains("detached=true")) {
    return true
}

// The contract without the attachment: cases fail, by their assertions and not by errors.
def result = log.findAll { it.contains("Tests run:") && !it.contains("Time elapsed") }.last()
def failures = (result =~ /Failures: (\d+)/)[0][1] as int
def errors = (result =~ /Errors: (\d+)/)[0][1] as int
assert failures > 15 : "the contract hardly notices that the attachment is gone: " + result
assert errors == 0 : "errors instead of failed assertions: " + result
return true
