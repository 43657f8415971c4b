evaluate(new File(basedir, "../verify.groovy"))
