package org.trailcase;
public final class Main { private Main() {} public static void main(String[] a) {
 System.exit(org.trailcase.cli.CommandLineProgram.run(new org.trailcase.cli.Window() {
  public boolean canBeShown() { return false; }
  public void show(java.util.Optional<java.nio.file.Path> p) {}
  public void picture(java.nio.file.Path a, java.nio.file.Path b) {}
 }, a)); } }
