use std::time::Instant;
#[test]
fn timing() {
    let d = import::se_xml::Dump::open(std::path::Path::new("/work/shared/data/se-beer")).unwrap();
    let rows: Vec<_> = d.posts().unwrap().flatten().take(600).collect();
    let t = Instant::now();
    let _: Vec<_> = d.posts().unwrap().flatten().take(600).collect::<Vec<_>>();
    println!("xml {:?}", t.elapsed());
    let t = Instant::now();
    let md: Vec<String> = rows.iter().map(|r| import::html::to_markdown(&r.value.body, "x.com")).collect();
    println!("to_markdown {:?}", t.elapsed());
    let t = Instant::now();
    for m in &md { kit::text::lang(m); }
    println!("lang {:?}", t.elapsed());
    let t = Instant::now();
    for m in &md { kit::markdown::render(m, &|_| None); }
    println!("render {:?}", t.elapsed());
    let t = Instant::now();
    for m in &md { kit::text::clean(m); }
    println!("clean {:?}", t.elapsed());
}
